package app.animato.account.attempt;

import app.animato.account.roster.TestRoster;
import app.animato.audit.TestAudit;
import app.animato.shared.TestCookies;
import app.animato.testing.TestDatabase;
import java.time.Clock;

/** Attempts to sign in, for tests that are not about their number. */
public final class TestAttempts {

    private TestAttempts() {}

    public static SignInAttempts over(TestDatabase database, Clock clock) {
        return new SignInAttempts(
                new SignInLimits(clock),
                new KnownDevices(TestRoster.house(database), TestCookies.plain()),
                TestRoster.accounts(database),
                TestAudit.over(database, clock),
                clock);
    }
}
