package app.animato.account.openid;

import org.springframework.security.core.AuthenticationException;

/** Nobody is let in by what came back from the OpenID provider. */
public final class OpenIdException extends AuthenticationException {

    private final OpenIdRefusal reason;

    OpenIdException(OpenIdRefusal reason) {
        super(reason.name());
        this.reason = reason;
    }

    OpenIdException(OpenIdRefusal reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public OpenIdRefusal reason() {
        return reason;
    }
}
