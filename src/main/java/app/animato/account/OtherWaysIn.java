package app.animato.account;

import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import org.springframework.stereotype.Component;

/** The ways into an account beside its password, all of them at once. */
@Component
class OtherWaysIn {

    private final PasskeyRows passkeys;
    private final OpenIdRows links;
    private final AuditLog audit;

    OtherWaysIn(PasskeyRows passkeys, OpenIdRows links, AuditLog audit) {
        this.passkeys = passkeys;
        this.links = links;
        this.audit = audit;
    }

    boolean exist(AccountId account) {
        return !passkeys.list(account).isEmpty() || links.isLinked(account);
    }

    /** In the transaction that is running. */
    void remove(AccountId account) {
        passkeys.removeAll(account);
        links.removeAll(account);
        audit.note(Deed.own(AuditKind.OTHER_WAYS_REMOVED, account.value()));
    }
}
