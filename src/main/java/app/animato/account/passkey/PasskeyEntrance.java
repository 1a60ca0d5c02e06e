package app.animato.account.passkey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Asks for a passkey on the page for signing in. What is asked is kept in the session until it is answered, and once. */
@Component
public class PasskeyEntrance {

    private static final String ASKED = PasskeyEntrance.class.getName();

    private final RelyingParties parties;

    PasskeyEntrance(RelyingParties parties) {
        this.parties = parties;
    }

    /** What to ask the browser, the same on all pages of the session; empty where passkeys can't be used. */
    public Optional<String> ask(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            synchronized (WebUtils.getSessionMutex(session)) {
                return asked(session).or(() -> ask(request, session)).map(PasskeyJson::write);
            }
        });
    }

    private Optional<PublicKeyCredentialRequestOptions> ask(HttpServletRequest request, HttpSession session) {
        // For nobody in particular: whoever has a passkey says by it who they are.
        Optional<PublicKeyCredentialRequestOptions> options = parties.operations(request)
                .map(operations -> operations.createCredentialRequestOptions(
                        new ImmutablePublicKeyCredentialRequestOptionsRequest(null)));
        options.ifPresent(asked -> session.setAttribute(ASKED, asked));
        return options;
    }

    /** What was asked, which is over with this. */
    Optional<PublicKeyCredentialRequestOptions> take(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).flatMap(session -> {
            synchronized (WebUtils.getSessionMutex(session)) {
                Optional<PublicKeyCredentialRequestOptions> asked = asked(session);
                session.removeAttribute(ASKED);
                return asked;
            }
        });
    }

    private static Optional<PublicKeyCredentialRequestOptions> asked(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(ASKED)).map(PublicKeyCredentialRequestOptions.class::cast);
    }
}
