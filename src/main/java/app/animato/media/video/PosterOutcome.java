package app.animato.media.video;

/** What came of cutting a poster. */
public sealed interface PosterOutcome {

    /** The caller keeps or closes the poster. */
    record Cut(Poster poster) implements PosterOutcome {}

    /** The file holds no moving picture of a kind Animato plays. */
    record NotAVideo() implements PosterOutcome {}

    /** As many posters as this machine can well cut at once are being cut: nothing was done, try again soon. */
    record Crowded() implements PosterOutcome {}

    /** No poster this time; the detail is for the log. */
    record Failed(String detail) implements PosterOutcome {}
}
