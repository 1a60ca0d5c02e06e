package app.animato.account;

import app.animato.audit.TestAudit;
import app.animato.testing.TestDatabase;
import java.time.Clock;
import java.time.Duration;

/** Sign-ins for tests, with the durations that are usual. */
final class TestSignIns {

    private TestSignIns() {}

    static SignIns over(TestDatabase database, LiveSessions live, Clock clock) {
        return over(new SignInRows(database.jdbc()), live, database, clock);
    }

    static SignIns over(SignInRows rows, LiveSessions live, TestDatabase database, Clock clock) {
        return new SignIns(
                rows,
                live,
                new SignInSettings(Duration.ofHours(8), Duration.ofDays(30), Duration.ofDays(60)),
                TestAudit.over(database, clock),
                database.transaction(),
                clock);
    }
}
