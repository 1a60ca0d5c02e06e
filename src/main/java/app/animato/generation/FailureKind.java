package app.animato.generation;

/** Why there is no video, with the sentence that tells its person what became of work and money. */
public enum FailureKind {
    PHOTO_GONE("The photo was deleted before this went out. Nothing was sent, and nothing was charged."),
    REFUSED("The video maker would not take this request. Nothing was charged, and your photo is kept."),
    FAILED_AT_PROVIDER("The video maker could not finish this one. Your photo is kept."),
    FORGOTTEN_BY_PROVIDER("The video maker no longer knows this video. It may have been charged; your photo is kept."),
    OUTPUT_GONE("The video was made, but the maker removed it before it could be copied here. It was charged."),
    OUTPUT_UNUSABLE(
            "The video maker finished, but what it made cannot be played. It was charged; please tell the owner.");

    private final String sentence;

    FailureKind(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
