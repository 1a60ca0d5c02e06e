package app.animato.media.library;

import app.animato.media.StorageUse;

/** An account keeps as much as it may; nothing was added. */
public final class NoRoomException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient StorageUse use;

    NoRoomException(StorageUse use) {
        super("No room: " + use);
        this.use = use;
    }

    /** Without what was to be added. */
    public StorageUse use() {
        return use;
    }
}
