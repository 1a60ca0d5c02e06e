package app.animato.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * What was done in the house. A deed is written down in the transaction that is running, so that it is written if and
 * only if it was done, and with the network of the request that is being answered.
 */
@Service
@EnableConfigurationProperties(AuditSettings.class)
public class AuditLog {

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final AuditRows rows;
    private final AuditSettings settings;
    private final AuditReaders readers;
    private final Clock clock;

    AuditLog(AuditRows rows, AuditSettings settings, AuditReaders readers, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.readers = readers;
        this.clock = clock;
    }

    public void note(Deed deed) {
        rows.add(deed, clock.instant(), Place.current());
    }

    /**
     * The latest first.
     *
     * @param before only older ones than this
     * @throws org.springframework.security.access.AccessDeniedException for everybody who may not see it
     */
    public List<AuditEntry> read(AuditFilter filter, Optional<Long> before, int most) {
        readers.require();
        return rows.read(filter, before, most);
    }

    @Scheduled(fixedDelayString = "${animato.audit.sweep:PT1H}")
    void sweep() {
        int forgotten = rows.removeBefore(clock.instant().minus(settings.kept()));
        if (forgotten > 0) {
            log.debug("{} entries of the audit log were old enough to go", forgotten);
        }
    }
}
