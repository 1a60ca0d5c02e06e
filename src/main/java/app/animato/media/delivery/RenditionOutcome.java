package app.animato.media.delivery;

import java.nio.file.Path;

/** What came of asking for a rendition. */
public sealed interface RenditionOutcome {

    /**
     * To be read soon: it lies in a cache.
     *
     * @param tag changes when the content does
     */
    record Made(Path file, String tag) implements RenditionOutcome {}

    /** There is no such video, or not for this owner. */
    record Missing() implements RenditionOutcome {}

    /** Too many wait already: nothing was done, try again later. */
    record Crowded() implements RenditionOutcome {}

    /** It could not be made; the log says why. */
    record Failed() implements RenditionOutcome {}
}
