package app.animato.account.signin;

import app.animato.account.AccountId;
import app.animato.account.attempt.TestAttempts;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.TestRoster;
import app.animato.audit.TestAudit;
import app.animato.testing.TestDatabase;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Sign-ins for tests, with the durations that are usual, and what is known of them. */
public final class TestSignIns {

    private TestSignIns() {}

    /** Nobody has a page open. */
    public static SignIns over(TestDatabase database, Clock clock) {
        return over(database, live(session -> {}), clock);
    }

    /** Sessions end as they do in the house, with less time for the pages that nobody has open. */
    static LiveSessions live(OpenPages pages) {
        return new LiveSessions(pages, Duration.ofMillis(20));
    }

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

    public static PersonCheck person(TestDatabase database, SignIns signIns, PasswordEncoder encoder, Clock clock) {
        return new PersonCheck(
                signIns,
                new SignInRows(database.jdbc()),
                TestRoster.accounts(database),
                encoder,
                TestAttempts.over(database, clock),
                clock);
    }

    /** Somebody signs in with a session. Empty when their account has been closed or changed meanwhile. */
    public static Optional<SignInId> begin(SignIns signIns, HttpSession session, AccountPrincipal principal) {
        return signIns.of(new MockHttpServletRequest(), session, principal);
    }

    /** Their browser stays signed in. */
    public static SignInId remember(SignIns signIns, HttpSession session) {
        SignInId id = signIns.of(session).orElseThrow();
        signIns.remember(id);
        return id;
    }

    public static List<SignIn> list(SignIns signIns, AccountId account) {
        return signIns.list(account);
    }

    public static boolean isEnded(HttpSession session) {
        return LiveSessions.isEnded(session);
    }
}
