package app.animato.account.passkey;

import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.Admission;
import app.animato.account.door.SignInDoor;
import app.animato.audit.AuditKind;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;

/** Signs people in by what their passkey answers, which comes as a form like the one with a password. */
@Component
public class PasskeyCheck {

    private static final String PATH = "/sign-in/passkey";
    private static final String ANSWER = "passkey";

    private final PasskeyEntrance entrance;
    private final RelyingParties parties;
    private final PasskeyHolders holders;
    private final Admission admission;

    PasskeyCheck(PasskeyEntrance entrance, RelyingParties parties, PasskeyHolders holders, Admission admission) {
        this.entrance = entrance;
        this.parties = parties;
        this.holders = holders;
        this.admission = admission;
    }

    public SignInDoor door() {
        return new SignInDoor(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, PATH), this::check, "passkey");
    }

    private AccountAuthentication check(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(ANSWER))
                .flatMap(PasskeyJson::readUsed)
                .flatMap(answer -> holder(answer, request))
                .flatMap(holders::account)
                .map(account -> admission.admit(account, AuditKind.SIGNED_IN_BY_PASSKEY))
                .orElseThrow(() -> new BadCredentialsException("No such passkey"));
    }

    private Optional<Bytes> holder(
            PublicKeyCredential<AuthenticatorAssertionResponse> answer, HttpServletRequest request) {
        return entrance.take(request)
                .flatMap(asked -> parties.operations(request)
                        .map(operations -> verify(operations, new RelyingPartyAuthenticationRequest(asked, answer))));
    }

    private static Bytes verify(WebAuthnRelyingPartyOperations operations, RelyingPartyAuthenticationRequest answer) {
        try {
            return operations.authenticate(answer).getId();
        } catch (WebAuthnException | IllegalArgumentException | StalePasskeyException refused) {
            throw new BadCredentialsException("The passkey's answer is not what it should be", refused);
        }
    }
}
