package app.animato.admin;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.administration.AccountDirectory;
import app.animato.audit.AuditEntry;
import app.animato.audit.AuditFilter;
import app.animato.audit.AuditLog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * What was done in the house, for whoever owns it; every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for everybody else.
 */
@Service
public class AuditTrail {

    private final AuditLog log;
    private final AccountDirectory directory;

    AuditTrail(AuditLog log, AccountDirectory directory) {
        this.log = log;
        this.directory = directory;
    }

    /**
     * Some entries and who they tell of.
     *
     * @param people those of them who are still there
     */
    public record Page(List<AuditEntry> entries, Map<AccountId, EmailAddress> people) {}

    /**
     * The latest first.
     *
     * @param before only older ones than this
     */
    public Page read(AuditFilter filter, Optional<Long> before, int most) {
        List<AuditEntry> entries = log.read(filter, before, most);
        Set<AccountId> concerned = entries.stream()
                .map(AuditEntry::deed)
                .flatMap(deed -> Stream.concat(deed.actor().stream(), deed.subject().stream()))
                .map(AccountId::new)
                .collect(Collectors.toSet());
        return new Page(entries, directory.addresses(concerned));
    }

    /** Everybody by whom entries can be looked for. */
    public Map<AccountId, EmailAddress> everybody() {
        return directory.everybody();
    }
}
