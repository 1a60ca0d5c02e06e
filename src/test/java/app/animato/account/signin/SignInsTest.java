package app.animato.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.AccountEntry;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.TestRoster;
import app.animato.shared.SecretToken;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

@OnEachDatabase
class SignInsTest {

    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final TickingClock clock = new TickingClock();
    private final Accounts accounts;
    private final TestDatabase database;
    private final SignInRows rows;
    private final List<HttpSession> left = new CopyOnWriteArrayList<>();
    private final LiveSessions live = TestSignIns.live(left::add);
    private final SignIns signIns;
    private final Account ada =
            new Account(AccountId.create(), new EmailAddress("ada@example.org"), Role.MEMBER, clock.instant());

    SignInsTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        rows = new SignInRows(database.jdbc());
        signIns = TestSignIns.over(database, live, clock);
    }

    @BeforeEach
    void somebodyIsThere() {
        accounts.add(ada, "hash");
    }

    @Test
    void a_session_has_one_sign_in_that_says_what_it_was_made_with() {
        MockHttpSession session = new MockHttpSession();
        SignInId id = signIn(session);
        assertThat(signIns.of(request(), session, principal(ada))).contains(id);
        assertThat(signIns.list(ada.id()))
                .containsExactly(new SignIn(
                        id, ada.id(), new Device("Firefox", "Linux"), clock.instant(), clock.instant(), false));
        assertThat(accounts.find(ada.id()).flatMap(AccountEntry::seenAt)).contains(clock.instant());
    }

    @Test
    void what_is_left_alone_ends_and_what_is_used_goes_on() {
        MockHttpSession used = new MockHttpSession();
        MockHttpSession idle = new MockHttpSession();
        SignInId usedId = signIn(used);
        signIn(idle);
        clock.tick(Duration.ofHours(7));
        signIns.see(usedId, used);
        clock.tick(Duration.ofHours(1));
        signIns.sweep();
        assertThat(signIns.list(ada.id())).extracting(SignIn::id).containsExactly(usedId);
        assertEnded(idle);
        assertThat(used.isInvalid()).isFalse();
    }

    @Test
    void nothing_lasts_longer_than_the_longest_however_busy() {
        MockHttpSession session = new MockHttpSession();
        SignInId id = signIn(session);
        for (int hour = 0; hour < 60 * 24; hour += 6) {
            assertThat(session.isInvalid()).isFalse();
            signIns.see(id, session);
            clock.tick(Duration.ofHours(6));
            signIns.sweep();
        }
        assertEnded(session);
        assertThat(rows.list(ada.id())).isEmpty();
    }

    @Test
    void a_browser_that_stays_signed_in_is_known_by_its_secret_for_weeks() {
        SignInId id = signIn(new MockHttpSession());
        SecretToken token = signIns.remember(id);
        clock.tick(Duration.ofDays(29));
        MockHttpServletRequest later = request();
        assertThat(signIns.recognise(token, later)).map(SignIn::id).contains(id);
        assertThat(signIns.of(later, new MockHttpSession(), principal(ada))).contains(id);
        assertThat(signIns.recognise(SecretToken.create(), request())).isEmpty();
        clock.tick(Duration.ofDays(1));
        assertThat(signIns.recognise(token, request())).isEmpty();
    }

    @Test
    void ending_all_but_one_ends_the_others_and_their_secrets_at_once() {
        MockHttpSession here = new MockHttpSession();
        MockHttpSession there = new MockHttpSession();
        SignInId kept = signIn(here);
        SecretToken token = signIns.remember(signIn(there));
        signIns.endOthers(ada.id(), request(here));
        assertThat(rows.list(ada.id())).extracting(SignIn::id).containsExactly(kept);
        assertThat(signIns.recognise(token, request())).isEmpty();
        assertEnded(there);
        assertThat(here.isInvalid()).isFalse();
        assertThat(left).hasSize(1);
    }

    @Test
    void whoever_has_no_session_ends_them_all() {
        MockHttpSession there = new MockHttpSession();
        signIn(there);
        signIns.endOthers(ada.id(), request());
        assertThat(rows.list(ada.id())).isEmpty();
        assertEnded(there);
    }

    @Test
    void what_was_ended_elsewhere_ends_here_with_the_next_sweep() {
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        rows.removeAll(ada.id());
        signIns.sweep();
        assertEnded(session);
    }

    @Test
    void who_was_shut_out_or_changed_since_their_password_was_looked_at_does_not_come_in() {
        Account formerOwner = new Account(ada.id(), ada.email(), Role.OWNER, ada.createdAt());
        assertThat(signIns.of(request(), new MockHttpSession(), principal(formerOwner)))
                .isEmpty();
        accounts.enable(ada.id(), false);
        assertThat(signIns.of(request(), new MockHttpSession(), principal(ada))).isEmpty();
        accounts.enable(ada.id(), true);
        accounts.markDeleted(ada.id(), clock.instant());
        assertThat(signIns.of(request(), new MockHttpSession(), principal(ada))).isEmpty();
        assertThat(rows.list(ada.id())).isEmpty();
    }

    @Test
    void nobody_signs_in_over_somebody_else_whose_pages_are_open_there() {
        Account bob =
                new Account(AccountId.create(), new EmailAddress("bob@example.org"), Role.MEMBER, ada.createdAt());
        accounts.add(bob, "hash");
        MockHttpSession session = new MockHttpSession();
        SignInId adas = signIn(session);
        assertThat(signIns.of(request(), session, principal(bob))).isEmpty();
        assertThat(rows.list(ada.id())).extracting(SignIn::id).doesNotContain(adas);
        assertThat(rows.list(bob.id())).isEmpty();
        assertEnded(session);
        assertThat(signIns.of(request(), new MockHttpSession(), principal(bob))).isPresent();
    }

    @Test
    void sessions_that_are_over_are_not_remembered() {
        MockHttpSession session = new MockHttpSession();
        signIn(session);
        assertThat(live.roles()).hasSize(1);
        session.invalidate();
        assertThat(live.roles()).isEmpty();
    }

    @Test
    void who_is_changed_while_they_come_in_does_not_come_in_although_nobody_could_end_what_was_not_there_yet() {
        for (Runnable change : List.<Runnable>of(
                () -> accounts.changePassword(ada.id(), "another"),
                () -> accounts.changeRole(ada.id(), Role.OWNER),
                () -> accounts.enable(ada.id(), false))) {
            SignIns interrupted = TestSignIns.over(interruptedBy(change), live, database, clock);
            MockHttpSession session = new MockHttpSession();
            AccountPrincipal now = accounts.findPrincipal(ada.id()).orElseThrow();
            assertThat(interrupted.of(request(), session, now)).isEmpty();
            assertThat(LiveSessions.isEnded(session)).isTrue();
            assertThat(rows.list(ada.id())).isEmpty();
        }
    }

    /** Something happens to the account right after its sign-in was written and before its session has joined. */
    private SignInRows interruptedBy(Runnable change) {
        return new SignInRows(database.jdbc()) {
            @Override
            boolean add(SignIn signIn, AccountPrincipal principal) {
                boolean added = super.add(signIn, principal);
                change.run();
                return added;
            }
        };
    }

    @Test
    void a_role_that_was_changed_on_another_node_ends_the_sessions_here_with_the_next_sweep() {
        MockHttpSession session = new MockHttpSession();
        SecretToken token = signIns.remember(signIn(session));
        accounts.changeRole(ada.id(), Role.OWNER);
        signIns.sweep();
        assertEnded(session);
        assertThat(signIns.recognise(token, request())).isPresent();
    }

    @Test
    void who_was_shut_out_on_another_node_does_nothing_more_here() {
        MockHttpSession session = new MockHttpSession();
        SignInId id = signIn(session);
        accounts.enable(ada.id(), false);
        assertThat(signIns.see(id, session)).isFalse();
    }

    @Test
    void renewing_leaves_no_sign_in_that_nobody_can_come_back_to() {
        SecretToken token = signIns.remember(signIn(new MockHttpSession()));
        signIn(new MockHttpSession());
        signIns.renew(ada.id());
        assertThat(rows.list(ada.id())).hasSize(1);
        assertThat(signIns.recognise(token, request())).isPresent();
    }

    @Test
    void a_sign_in_goes_with_its_last_session_unless_its_browser_stays_signed_in() {
        MockHttpSession forgotten = new MockHttpSession();
        signIn(forgotten);
        MockHttpSession remembered = new MockHttpSession();
        SignInId kept = signIn(remembered);
        signIns.remember(kept);
        forgotten.invalidate();
        remembered.invalidate();
        assertThat(rows.list(ada.id())).extracting(SignIn::id).containsExactly(kept);
    }

    private static AccountPrincipal principal(Account account) {
        return TestRoster.principal(account);
    }

    private SignInId signIn(MockHttpSession session) {
        return signIns.of(request(), session, principal(ada)).orElseThrow();
    }

    private static MockHttpServletRequest request(MockHttpSession session) {
        MockHttpServletRequest request = request();
        request.setSession(session);
        return request;
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("User-Agent", FIREFOX);
        return request;
    }

    private void assertEnded(MockHttpSession session) {
        Awaitility.await().until(session::isInvalid);
        assertThat(left).contains(session);
    }
}
