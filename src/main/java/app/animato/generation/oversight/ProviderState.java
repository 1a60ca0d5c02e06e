package app.animato.generation.oversight;

/** How it stands between this house and whoever makes the videos. */
public enum ProviderState {
    WORKS,
    /** Nothing is asked of it but whether it is back. */
    AWAY,
    NO_BALANCE,
    KEY_REFUSED,
    /** Answers to paid requests get lost, so that hardly any is sent. */
    ANSWERS_LOST
}
