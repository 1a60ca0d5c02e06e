package app.animato.account;

import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Where whoever is acting is signed in, and how they end that. */
@Service
public class OwnSignIns {

    private final CurrentAccount currentAccount;
    private final SignIns signIns;
    private final AuditLog audit;

    OwnSignIns(CurrentAccount currentAccount, SignIns signIns, AuditLog audit) {
        this.currentAccount = currentAccount;
        this.signIns = signIns;
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

    /** Its browser is signed out at once; does nothing for what is not theirs, or not any more. */
    public void end(SignInId id) {
        AccountId account = currentAccount.require();
        if (signIns.list(account).stream().anyMatch(signIn -> signIn.id().equals(id))) {
            audit.note(Deed.own(AuditKind.SIGN_IN_ENDED, account.value()));
            signIns.end(Set.of(id));
        }
    }

    /** All other browsers are signed out at once. */
    public void endOthers(HttpSession session) {
        AccountId account = currentAccount.require();
        audit.note(Deed.own(AuditKind.SIGNED_OUT_ELSEWHERE, account.value()));
        signIns.endOthers(account, signIns.of(session));
    }
}
