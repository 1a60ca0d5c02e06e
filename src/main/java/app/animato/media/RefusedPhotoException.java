package app.animato.media;

import java.io.IOException;

/** Carries a refusal out of the depth of a file; never leaves the intake. */
final class RefusedPhotoException extends IOException {

    private final transient PhotoRefusal reason;

    RefusedPhotoException(PhotoRefusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    PhotoRefusal reason() {
        return reason;
    }
}
