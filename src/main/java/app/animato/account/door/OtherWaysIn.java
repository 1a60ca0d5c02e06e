package app.animato.account.door;

import app.animato.account.AccountId;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways into an account beside its password, all of them at once. */
@Component
public class OtherWaysIn {

    private final List<OtherWayIn> ways;
    private final AuditLog audit;

    OtherWaysIn(List<OtherWayIn> ways, AuditLog audit) {
        this.ways = ways;
        this.audit = audit;
    }

    public boolean exist(AccountId account) {
        return ways.stream().anyMatch(way -> way.exists(account));
    }

    /** In the transaction that is running. */
    public void remove(AccountId account) {
        ways.forEach(way -> way.removeAll(account));
        audit.note(Deed.own(AuditKind.OTHER_WAYS_REMOVED, account.value()));
    }
}
