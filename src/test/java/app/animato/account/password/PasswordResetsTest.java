package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.Role;
import app.animato.account.door.OtherWayIn;
import app.animato.account.door.TestDoor;
import app.animato.account.openid.TestOpenIdLinks;
import app.animato.account.passkey.TestPasskeys;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.TestRoster;
import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.account.signin.SignIns;
import app.animato.account.signin.TestSignIns;
import app.animato.audit.AuditEntry;
import app.animato.audit.AuditFilter;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.audit.TestAudit;
import app.animato.shared.SecretToken;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

@OnEachDatabase
class PasswordResetsTest {

    private static final String WANTED = "plum orbit lantern 8";
    private static final Duration HOUR = Duration.ofHours(1);

    private final TickingClock clock = new TickingClock();
    private final TestDatabase database;
    private final Accounts accounts;
    private final AuditLog audit;
    private final OtherWayIn links;
    private final Passwords passwords;
    private final SignIns signIns;
    private final PasswordResets resets;
    private final Account ada =
            new Account(AccountId.create(), new EmailAddress("ada@example.org"), Role.MEMBER, clock.instant());

    PasswordResetsTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        audit = TestAudit.over(database, clock);
        links = TestOpenIdLinks.over(database);
        passwords = TestPasswords.over(database, audit);
        signIns = TestSignIns.over(database, clock);
        resets = TestPasswords.resets(
                database, signIns, TestDoor.otherWays(audit, TestPasskeys.over(database, clock), links), audit, clock);
    }

    @BeforeEach
    void somebodyIsThere() {
        accounts.add(ada, TestHashes.QUICK.encode("plum orbit lantern 7"));
    }

    @Test
    void a_link_gives_a_new_password_once_and_ends_all_sign_ins() {
        AccountPrincipal before = accounts.findPrincipal(ada.id()).orElseThrow();
        MockHttpSession session = new MockHttpSession();
        assertThat(TestSignIns.begin(signIns, session, before)).isPresent();
        String secret = issue();

        assertThat(resets.recognise(secret)).contains(ada.email());
        assertThat(resets.reset(secret, WANTED, false)).isInstanceOf(PasswordResult.Changed.class);
        assertThat(hash()).matches(hash -> TestHashes.QUICK.matches(WANTED, hash));
        assertThat(TestSignIns.isEnded(session)).isTrue();
        assertThat(TestSignIns.list(signIns, ada.id())).isEmpty();
        // Who had been asked for the old password by then is too late.
        assertThat(TestSignIns.begin(signIns, new MockHttpSession(), before)).isEmpty();
        assertThat(resets.recognise(secret)).isEmpty();
        assertThat(resets.reset(secret, WANTED, false)).isInstanceOf(PasswordResult.NotProven.class);
        assertThat(audit.read(AuditFilter.ALL, Optional.empty(), 1))
                .extracting(AuditEntry::deed)
                .containsExactly(Deed.own(AuditKind.PASSWORD_RESET, ada.id().value()));
    }

    @Test
    void codes_that_are_asked_for_besides_the_password_are_asked_for_after_it_too() {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        assertThat(resets.reset(issue(), WANTED, true)).isInstanceOf(PasswordResult.Changed.class);
        assertThat(app.isOn()).isTrue();
    }

    @Test
    void of_many_who_use_a_link_at_once_one_succeeds() throws Exception {
        String secret = issue();
        Callable<PasswordResult> use = () -> resets.reset(secret, WANTED, false);
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            List<PasswordResult> results = all.invokeAll(List.of(use, use, use, use)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(results)
                    .filteredOn(PasswordResult.Changed.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(PasswordResult.NotProven.class::isInstance)
                    .hasSize(3);
        }
    }

    @Test
    void a_password_that_is_not_taken_leaves_the_link_good() {
        String secret = issue();
        assertThat(resets.reset(secret, "short", false))
                .isEqualTo(new PasswordResult.Refused(RegistrationRefusal.PASSWORD_TOO_SHORT));
        assertThat(resets.recognise(secret)).isPresent();
    }

    @Test
    void what_somebody_may_have_left_in_a_stolen_account_goes_when_its_person_says_so_and_stays_otherwise() {
        assertThat(resets.hasOtherWays(issue())).isFalse();
        TestOpenIdLinks.link(database, ada.id(), clock.instant());
        assertThat(resets.hasOtherWays(issue())).isTrue();
        assertThat(resets.hasOtherWays("made up")).isFalse();

        assertThat(resets.reset("made up", WANTED, true)).isInstanceOf(PasswordResult.NotProven.class);
        resets.reset(issue(), WANTED, false);
        assertThat(links.exists(ada.id())).isTrue();
        resets.reset(issue(), WANTED, true);
        assertThat(links.exists(ada.id())).isFalse();
        assertThat(audit.read(AuditFilter.ALL, Optional.empty(), 2))
                .extracting(entry -> entry.deed().kind())
                .containsExactly(AuditKind.PASSWORD_RESET, AuditKind.OTHER_WAYS_REMOVED);
    }

    @Test
    void a_link_ends_with_its_time() {
        String secret = issue();
        clock.tick(HOUR.minusSeconds(1));
        assertThat(resets.recognise(secret)).isPresent();
        clock.tick(Duration.ofSeconds(1));
        assertThat(resets.recognise(secret)).isEmpty();
        assertThat(resets.reset(secret, WANTED, false)).isInstanceOf(PasswordResult.NotProven.class);
    }

    @Test
    void another_password_spoils_all_links_that_were_open() {
        List<String> open = List.of(issue(), issue());
        passwords.change(ada.id(), WANTED, AuditKind.PASSWORD_CHANGED);
        assertThat(open)
                .allSatisfy(secret -> assertThat(resets.recognise(secret)).isEmpty());
    }

    @Test
    void an_account_that_is_switched_off_gets_no_password() {
        String secret = issue();
        accounts.enable(ada.id(), false);
        assertThat(resets.recognise(secret)).isEmpty();
        assertThat(resets.reset(secret, WANTED, false)).isInstanceOf(PasswordResult.NotProven.class);
    }

    @Test
    void what_was_made_up_opens_nothing() {
        issue();
        assertThat(resets.recognise(SecretToken.create().reveal())).isEmpty();
        assertThat(resets.recognise("")).isEmpty();
    }

    private String issue() {
        return resets.issue(ada.id(), HOUR).token().reveal();
    }

    private String hash() {
        return accounts.findPrincipal(ada.id())
                .map(AccountPrincipal::getPassword)
                .orElseThrow();
    }
}
