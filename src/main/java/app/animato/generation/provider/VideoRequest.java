package app.animato.generation.provider;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * One video to be made.
 *
 * @param photo a JPEG without metadata, in a file that stays unchanged while the request is under way
 * @param effect the provider's name of the effect, such as {@code fluffy-hair}
 * @param seed the same photo, effect and seed give the same video
 * @param callback where the provider may report the end; holds a secret, so it is never logged or shown
 * @param runKey the same for every sending of the same attempt, and for no other
 */
public record VideoRequest(Path photo, String effect, long seed, Optional<URI> callback, UUID runKey) {

    @Override
    public String toString() {
        return effect + " with seed " + seed;
    }
}
