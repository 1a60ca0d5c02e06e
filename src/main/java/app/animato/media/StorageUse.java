package app.animato.media;

import java.util.OptionalLong;

/**
 * How much an account keeps.
 *
 * @param used bytes of photos, videos and posters, those in the trash among them
 * @param most bytes it may keep; empty when there is no limit
 */
public record StorageUse(long used, OptionalLong most) {

    public boolean hasRoomFor(long bytes) {
        return most.isEmpty() || used + bytes <= most.getAsLong();
    }
}
