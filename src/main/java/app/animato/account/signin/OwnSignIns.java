package app.animato.account.signin;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.Proof;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/** Where whoever is acting is signed in, and how they end that. */
@Service
public class OwnSignIns {

    private final CurrentAccount currentAccount;
    private final SignIns signIns;
    private final PersonCheck person;
    private final AuditLog audit;

    OwnSignIns(CurrentAccount currentAccount, SignIns signIns, PersonCheck person, AuditLog audit) {
        this.currentAccount = currentAccount;
        this.signIns = signIns;
        this.person = person;
        this.audit = audit;
    }

    /**
     * Those seen last come first.
     *
     * @param session the one they look with
     */
    public List<OwnSignIn> list(HttpSession session) {
        Optional<SignInId> here = signIns.of(session);
        return signIns.list(currentAccount.require()).stream()
                .map(signIn ->
                        new OwnSignIn(signIn, here.filter(signIn.id()::equals).isPresent()))
                .toList();
    }

    /** What somebody has to show before they sign others out, who may be whom the account belongs to. */
    public Proof proof(HttpServletRequest request) {
        return person.proof(request, currentAccount.require());
    }

    /** Its browser is signed out at once; does nothing for what is not theirs, or not any more. */
    public EndingResult end(SignInId id, HttpServletRequest request, String password) {
        return shown(request, password, account -> end(account, id));
    }

    /** All other browsers are signed out at once. */
    public EndingResult endOthers(HttpServletRequest request, String password) {
        return shown(request, password, account -> endOthers(account, request));
    }

    private EndingResult shown(HttpServletRequest request, String password, Consumer<AccountId> deed) {
        Account account = currentAccount.findAccount().orElseThrow();
        Proof asked = person.proof(request, account.id());
        return switch (person.check(asked, request, account, password)) {
            case WRONG_PASSWORD -> EndingResult.WRONG_PASSWORD;
            case TOO_MANY_TRIES -> EndingResult.TOO_MANY_TRIES;
            case SIGN_IN_ANEW -> EndingResult.SIGN_IN_ANEW;
            case PASSED -> {
                if (asked == Proof.PASSWORD) {
                    // Whoever looks through their list is not asked for each of it.
                    person.proven(request.getSession(), account.id());
                }
                deed.accept(account.id());
                yield EndingResult.DONE;
            }
        };
    }

    private void end(AccountId account, SignInId id) {
        if (signIns.list(account).stream().anyMatch(signIn -> signIn.id().equals(id))) {
            audit.note(Deed.own(AuditKind.SIGN_IN_ENDED, account.value()));
            signIns.end(Set.of(id));
        }
    }

    private void endOthers(AccountId account, HttpServletRequest request) {
        audit.note(Deed.own(AuditKind.SIGNED_OUT_ELSEWHERE, account.value()));
        signIns.endOthers(account, request);
    }
}
