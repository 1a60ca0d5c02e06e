package app.animato.wiro;

import java.io.IOException;

/** No byte of the request's body left this machine, so Wiro cannot have acted on it. */
class NeverSentException extends IOException {

    NeverSentException(String message, Throwable cause) {
        super(message, cause);
    }
}
