package app.animato.gallery;

import app.animato.generation.GenerationId;
import app.animato.generation.Recipe;
import app.animato.media.delivery.Rendition;
import java.util.Arrays;
import java.util.Optional;

/** What a finished video can be downloaded as. */
public enum DownloadKind {
    /** The file as the video maker made it. */
    MP4("mp4"),
    GIF(Rendition.GIF),
    WEBP(Rendition.WEBP),
    STILL(Rendition.STILL);

    private final String extension;
    private final Optional<Rendition> rendition;

    DownloadKind(String extension) {
        this.extension = extension;
        this.rendition = Optional.empty();
    }

    DownloadKind(Rendition rendition) {
        this.extension = rendition.extension();
        this.rendition = Optional.of(rendition);
    }

    /** Where its owner's browser gets the file, relative to the application's root. */
    public String address(GenerationId generation) {
        return "download/" + generation + "." + extension;
    }

    static Optional<DownloadKind> parse(String extension) {
        return Arrays.stream(values())
                .filter(kind -> kind.extension.equals(extension))
                .findFirst();
    }

    Optional<Rendition> rendition() {
        return rendition;
    }

    /** Says what it is and nothing about whose. */
    String fileName(Recipe recipe) {
        return "animato-" + recipe.effect().value() + "-" + recipe.seed() + "." + extension;
    }
}
