package app.animato.media.library;

import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;

/** A file that no row names, or need not for long. */
record LooseFile(MediaId id, MediaKind kind, String contentType) {

    static LooseFile of(MediaItem item) {
        return new LooseFile(item.id(), item.kind(), item.contentType());
    }
}
