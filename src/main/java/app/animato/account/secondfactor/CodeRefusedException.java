package app.animato.account.secondfactor;

import org.springframework.security.core.AuthenticationException;

/** Nobody is let in by the code that was brought. */
public final class CodeRefusedException extends AuthenticationException {

    private final CodeRefusal reason;

    CodeRefusedException(CodeRefusal reason) {
        super("The code was refused: " + reason);
        this.reason = reason;
    }

    /** The page where its person can go on, below the one for signing in. */
    public String page() {
        return reason.page();
    }
}
