package app.animato.generation;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was still to be sent when a copy of the house was made. It may have been sent since, by the house that went on
 * after the copy, so a restored house does not send it: it says so to its person, who makes it again or forgets it.
 * What was being sent, or was at the provider already, is looked for and followed as after any other end of the process.
 */
public final class RestoredWork {

    private RestoredWork() {}

    /** Belongs into the transaction that restores the house; returns how many wait for their person now. */
    public static int hold(JdbcClient jdbc, Instant copied) {
        return jdbc.sql("""
                        update generation set status = 'UNCONFIRMED', hold = null, submitted_at = null,
                          ended_at = :copied, search_ended_at = :copied
                        where status = 'WAITING'""").param("copied", copied.atOffset(ZoneOffset.UTC)).update();
    }
}
