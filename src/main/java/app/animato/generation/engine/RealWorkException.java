package app.animato.generation.engine;

/** Real videos are not over, and the provider that makes them is not there; the message is one sentence for the owner. */
class RealWorkException extends RuntimeException {

    RealWorkException(int open) {
        super(
                "This house has %d video%s with Wiro that %s not over, but no key for Wiro is set, so the sandbox would start."
                        .formatted(open, open == 1 ? "" : "s", open == 1 ? "is" : "are"));
    }
}
