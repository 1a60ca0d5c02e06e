package app.animato.media.library;

/** Somebody brought something, and their account was deleted before it could be kept. */
public final class NoAccountException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NoAccountException() {
        super("Whoever this was to be kept for has left");
    }
}
