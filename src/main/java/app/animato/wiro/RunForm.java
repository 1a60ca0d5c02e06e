package app.animato.wiro;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The inputs of the model, named as in its specification.
 *
 * @param callbackUrl left out of the form when empty
 */
record RunForm(InputImage inputImage, String effectType, long seed, Optional<URI> callbackUrl, RunKey runKey) {

    /** Wiro's {@code combinefileinput}: a file or an address under the same field name. */
    sealed interface InputImage {

        record Upload(Path file) implements InputImage {}

        record Address(URI url) implements InputImage {

            @Override
            public String toString() {
                return "an address";
            }
        }
    }

    @Override
    public String toString() {
        return "run of " + effectType + " with seed " + seed;
    }
}
