package app.animato.media;

import java.io.IOException;

/** Carries a refusal out of the depth of a file or a connection; never leaves this package. */
final class RefusedException extends IOException {

    private final transient Refusal reason;

    RefusedException(Refusal reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Refusal reason() {
        return reason;
    }
}
