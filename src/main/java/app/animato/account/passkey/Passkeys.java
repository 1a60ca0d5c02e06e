package app.animato.account.passkey;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.Proof;
import app.animato.account.passkey.PasskeyOffer.Draft;
import app.animato.account.passkey.PasskeyOffer.Refused;
import app.animato.account.signin.PersonCheck;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;

/** The passkeys of whoever is signed in. Somebody else's are as if they did not exist. */
@Service
public class Passkeys {

    /** How long a name may be. */
    public static final int LONGEST_NAME = 60;

    /** How many an account has at most. */
    public static final int MOST = 20;

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private final CurrentAccount currentAccount;
    private final SecurityContextHolderStrategy contexts;
    private final PasskeyRows rows;
    private final PasskeyHolders holders;
    private final RelyingParties parties;
    private final PersonCheck person;
    private final AuditLog audit;

    Passkeys(
            CurrentAccount currentAccount,
            SecurityContextHolderStrategy contexts,
            PasskeyRows rows,
            PasskeyHolders holders,
            RelyingParties parties,
            PersonCheck person,
            AuditLog audit) {
        this.currentAccount = currentAccount;
        this.contexts = contexts;
        this.rows = rows;
        this.holders = holders;
        this.parties = parties;
        this.person = person;
        this.audit = audit;
    }

    /** The oldest first. */
    public List<Passkey> list() {
        return rows.list(currentAccount.require());
    }

    /** What the person has to show before they can have another one. */
    public Proof proof(HttpServletRequest request) {
        return person.proof(request, currentAccount.require());
    }

    /** Begins to make one. */
    public PasskeyOffer offer(HttpServletRequest request, String password) {
        Account account = currentAccount.findAccount().orElseThrow();
        return switch (person.check(request, account, password)) {
            case WRONG_PASSWORD -> Refused.WRONG_PASSWORD;
            case TOO_MANY_TRIES -> Refused.TOO_MANY_TRIES;
            case SIGN_IN_ANEW -> Refused.SIGN_IN_ANEW;
            case PASSED ->
                rows.list(account.id()).size() < MOST
                        ? parties.operations(request)
                                .<PasskeyOffer>map(this::draft)
                                .orElse(Refused.NOT_HERE)
                        : Refused.TOO_MANY_PASSKEYS;
        };
    }

    private Draft draft(WebAuthnRelyingPartyOperations operations) {
        Authentication person =
                Optional.ofNullable(contexts.getContext().getAuthentication()).orElseThrow();
        return new Draft(operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(person)));
    }

    /**
     * Adds what the browser made of a draft.
     *
     * @return whether it was added; not when it is none, or none that was asked for here and now
     */
    public boolean add(HttpServletRequest request, Draft draft, String name, String made) {
        AccountId account = currentAccount.require();
        boolean own = holders.account(draft.options().getUser().getId())
                .filter(account::equals)
                .isPresent();
        Optional<WebAuthnRelyingPartyOperations> operations = parties.operations(request);
        return own
                && PasskeyJson.readMade(made)
                        .flatMap(key -> operations.map(checks -> add(checks, draft, key, tidy(name))))
                        .orElse(false);
    }

    private boolean add(
            WebAuthnRelyingPartyOperations operations,
            Draft draft,
            PublicKeyCredential<AuthenticatorAttestationResponse> key,
            String name) {
        try {
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    draft.options(), new RelyingPartyPublicKey(key, name)));
            note(AuditKind.PASSKEY_ADDED);
            return true;
        } catch (WebAuthnException | IllegalArgumentException | DuplicateKeyException refused) {
            log.info("A passkey was refused: {}", refused.toString());
            return false;
        }
    }

    /** Returns whether there was one. */
    public boolean rename(PasskeyId id, String name) {
        return rows.rename(currentAccount.require(), id, tidy(name));
    }

    /** Nobody signs in with it any more. Returns whether there was one. */
    public boolean remove(PasskeyId id) {
        boolean removed = rows.remove(currentAccount.require(), id);
        if (removed) {
            note(AuditKind.PASSKEY_REMOVED);
        }
        return removed;
    }

    private void note(AuditKind kind) {
        audit.note(Deed.own(kind, currentAccount.require().value()));
    }

    private static String tidy(String name) {
        String words = name.replaceAll("\\p{Cntrl}", " ").strip();
        return words.substring(0, Math.min(words.length(), LONGEST_NAME));
    }
}
