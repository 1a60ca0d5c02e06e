package app.animato.media.refusal;

import java.io.IOException;

/** Carries a refusal out of the depth of a file or a connection; never leaves this module. */
public final class RefusedException extends IOException {

    private final transient Refusal reason;

    public RefusedException(Refusal reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Refusal reason() {
        return reason;
    }
}
