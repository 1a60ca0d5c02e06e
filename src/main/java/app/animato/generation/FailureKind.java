package app.animato.generation;

/** Why there is no video; what that means for work and money is told by the texts, by the name of the kind. */
public enum FailureKind {
    PHOTO_GONE,
    REFUSED,
    FAILED_AT_PROVIDER,
    FORGOTTEN_BY_PROVIDER,
    ENDED_WITHOUT_OUTPUT,
    OUTPUT_GONE,
    OUTPUT_UNUSABLE,
    LEFT_IN_SANDBOX
}
