package app.animato.account.farewell;

import app.animato.account.AccountId;
import app.animato.account.Belongings;
import app.animato.account.roster.Accounts;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Clears away what deleted accounts leave behind, and at last themselves; goes on after a restart. */
@Service
public class Departures {

    private static final Logger log = LoggerFactory.getLogger(Departures.class);

    private final Accounts accounts;
    private final List<Belongings> belongings;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** @param belongings in their order: what comes later is needed by what comes before */
    Departures(Accounts accounts, List<Belongings> belongings) {
        this.accounts = accounts;
        this.belongings = belongings;
    }

    /** Without waiting for the next sweep. */
    public void soon() {
        Thread.ofVirtual().name("departures").start(this::sweep);
    }

    @Scheduled(fixedDelayString = "${animato.departures.sweep:PT15S}")
    void sweep() {
        if (busy.compareAndSet(false, true)) {
            try {
                accounts.findDeleted().forEach(this::clear);
            } finally {
                busy.set(false);
            }
        }
    }

    private void clear(AccountId id) {
        try {
            if (belongings.stream().allMatch(each -> each.clear(id))) {
                accounts.remove(id);
                log.info("Account {} is gone, and all that it had", id);
            }
        } catch (RuntimeException mishap) {
            log.warn("Account {} could not be cleared away and is tried again", id, mishap);
        }
    }
}
