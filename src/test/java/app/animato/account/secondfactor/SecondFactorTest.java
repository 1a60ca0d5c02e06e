package app.animato.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.attempt.TestAttempts;
import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.SignInDoor;
import app.animato.account.door.TestDoor;
import app.animato.account.password.TestHashes;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.TestRoster;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.account.signin.SignIns;
import app.animato.account.signin.TestSignIns;
import app.animato.audit.AuditEntry;
import app.animato.audit.AuditFilter;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.TestAudit;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

@OnEachDatabase
class SecondFactorTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final TickingClock clock = new TickingClock();
    private final TestDatabase database;
    private final Accounts accounts;
    private final AuditLog audit;
    private final SecondFactorCheck check;
    private final OwnSecondFactor own;
    private final CodeEntrance entrance;
    private final Account ada =
            new Account(AccountId.create(), new EmailAddress("ada@example.org"), Role.MEMBER, clock.instant());

    SecondFactorTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        audit = TestAudit.over(database, clock);
        SignIns signIns = TestSignIns.over(database, clock);
        check = TestSecondFactor.check(database, SecondFactorDemand.OPTIONAL, clock);
        own = new OwnSecondFactor(
                actingAs(ada),
                accounts,
                new SecondFactorRows(database.jdbc()),
                check,
                TestSecondFactor.handover(database, clock),
                TestSignIns.person(database, signIns, TestHashes.QUICK, clock),
                audit,
                database.transaction());
        entrance = new CodeEntrance(
                check, new Threshold(TestDoor.admission(accounts), clock), TestAttempts.over(database, clock));
    }

    private static CurrentAccount actingAs(Account account) {
        return () -> Optional.of(account);
    }

    @BeforeEach
    void somebodyIsThere() {
        TestRoster.house(database).rememberKey();
        accounts.add(ada, TestHashes.QUICK.encode(PASSWORD));
    }

    @Test
    void it_is_on_when_the_app_has_shown_that_it_knows_the_key_and_not_before() {
        assertThat(own.draft(request(), "wrong")).isEqualTo(new Refused<>(Reason.WRONG_PASSWORD));
        SecondFactorDraft draft = drafted();
        assertThat(own.find()).isEmpty();
        assertThat(own.turnOn(draft, "000000 no")).isEqualTo(new Refused<>(Reason.WRONG_CODE));
        assertThat(check.isWanted(ada.id())).isFalse();

        assertThat(turnedOn(draft)).hasSize(RecoveryCode.MOST);
        assertThat(own.find()).contains(new SecondFactorState(clock.instant(), RecoveryCode.MOST));
        clock.tick(HALF_A_MINUTE);
        assertThat(own.turnOn(drafted(), "")).isEqualTo(new Refused<>(Reason.WRONG_CODE));
        assertThat(own.turnOn(draft, code(draft))).as("again").isEqualTo(new Refused<>(Reason.CHANGED));
        assertThat(kinds()).containsExactly(AuditKind.SECOND_FACTOR_ON);
    }

    @Test
    void another_app_takes_the_place_of_the_one_before_when_it_has_shown_a_code() {
        TestSecondFactor before = TestSecondFactor.of(ada.id(), database);
        assertThat(own.draft(request(), "wrong")).isEqualTo(new Refused<>(Reason.WRONG_PASSWORD));
        SecondFactorDraft draft = drafted();
        assertThat(own.turnOn(draft, "000")).isEqualTo(new Refused<>(Reason.WRONG_CODE));
        assertThat(check.use(ada.id(), before.recoveryCode(0))).isPresent();

        List<RecoveryCode> codes = turnedOn(draft);
        assertThat(check.use(ada.id(), before.recoveryCode(1))).isEmpty();
        assertThat(check.use(ada.id(), before.code(clock.instant()))).isEmpty();
        assertThat(check.use(ada.id(), codes.getFirst().reveal())).isPresent();
        clock.tick(HALF_A_MINUTE);
        assertThat(check.use(ada.id(), code(draft))).isPresent();
        assertThat(kinds()).containsExactly(AuditKind.SECOND_FACTOR_REPLACED);

        SecondFactorDraft late = drafted();
        own.turnOff(request(), PASSWORD);
        assertThat(own.turnOn(late, code(late))).isEqualTo(new Refused<>(Reason.CHANGED));
    }

    @Test
    void each_code_counts_once_and_none_before_it() {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        String first = app.code(clock.instant());
        clock.tick(HALF_A_MINUTE);
        String second = app.code(clock.instant());
        assertThat(check.use(ada.id(), second.substring(0, 3) + " " + second.substring(3)))
                .contains(AuditKind.SIGNED_IN_BY_CODE);
        assertThat(check.use(ada.id(), second)).as("again").isEmpty();
        assertThat(check.use(ada.id(), first)).as("the one before").isEmpty();
        clock.tick(HALF_A_MINUTE);
        assertThat(check.use(ada.id(), app.code(clock.instant()))).isPresent();
    }

    @Test
    void of_many_who_bring_a_code_at_once_one_comes_in() throws Exception {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        assertThat(atOnce(app.code(clock.instant()))).isOne();
        assertThat(atOnce(app.recoveryCode(3))).isOne();
    }

    private long atOnce(String code) throws InterruptedException {
        Callable<Optional<AuditKind>> use = () -> check.use(ada.id(), code);
        try (ExecutorService all = Executors.newFixedThreadPool(6)) {
            return all.invokeAll(Collections.nCopies(6, use)).stream()
                    .map(Future::resultNow)
                    .filter(Optional::isPresent)
                    .count();
        }
    }

    @Test
    void a_recovery_code_counts_once_and_new_ones_end_those_of_before() {
        List<RecoveryCode> codes = turnedOn(drafted());
        assertThat(check.use(ada.id(), codes.getFirst().reveal())).contains(AuditKind.SIGNED_IN_BY_RECOVERY_CODE);
        assertThat(check.use(ada.id(), codes.getFirst().reveal())).isEmpty();
        assertThat(own.find()).map(SecondFactorState::codesLeft).contains(RecoveryCode.MOST - 1);

        assertThat(own.renewCodes(request(), "wrong")).isEqualTo(new Refused<>(Reason.WRONG_PASSWORD));
        assertThat(own.renewCodes(request(), PASSWORD)).isInstanceOf(Done.class);
        assertThat(own.find()).map(SecondFactorState::codesLeft).contains(RecoveryCode.MOST);
        assertThat(check.use(ada.id(), codes.getLast().reveal())).isEmpty();
    }

    @Test
    void only_who_knows_the_password_switches_it_off_however_fresh_their_sign_in() {
        turnedOn(drafted());
        MockHttpServletRequest fresh = request();
        AccountPrincipal principal = accounts.findPrincipal(ada.id()).orElseThrow();
        MockHttpSession session = new MockHttpSession();
        fresh.setSession(session);
        TestSignIns.begin(TestSignIns.over(database, clock), session, principal);
        assertThat(own.turnOff(fresh, "")).isEqualTo(new Refused<>(Reason.WRONG_PASSWORD));
        assertThat(own.turnOff(fresh, PASSWORD)).isEqualTo(new Done<>(true));
        assertThat(own.find()).isEmpty();
        assertThat(own.turnOff(fresh, PASSWORD)).isEqualTo(new Refused<>(Reason.CHANGED));
        assertThat(own.renewCodes(fresh, PASSWORD)).isEqualTo(new Refused<>(Reason.CHANGED));
        assertThat(database.jdbc()
                        .sql("select count(*) from recovery_code")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void who_has_no_password_has_nothing_to_put_a_code_beside() {
        accounts.forgetPassword(ada.id());
        assertThat(own.draft(request(), "")).isEqualTo(new Refused<>(Reason.NO_PASSWORD));
    }

    @Test
    void the_door_stands_open_for_five_minutes_for_this_password_and_this_browser() {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        MockHttpServletRequest browser = halfway();
        String before = browser.getSession().getId();
        assertThat(entrance.isOpen(request())).isFalse();
        assertThatThrownBy(() -> enter(request(), app.code(clock.instant()))).hasMessageContaining("OVER");

        clock.tick(FIVE_MINUTES.minusSeconds(1));
        assertThat(entrance.isOpen(browser)).isTrue();
        assertThatThrownBy(() -> enter(browser, "123")).hasMessageContaining("WRONG");
        clock.tick(Duration.ofSeconds(1));
        assertThat(entrance.isOpen(browser)).isFalse();
        assertThatThrownBy(() -> enter(browser, app.code(clock.instant()))).hasMessageContaining("OVER");

        MockHttpServletRequest again = halfway();
        assertThat(again.getSession().getId()).isNotEqualTo(before);
        AccountAuthentication entered = enter(again, app.code(clock.instant()));
        assertThat(entered.getPrincipal().account()).isEqualTo(ada);
        assertThat(AccountAuthentication.deed(entered)).isEqualTo(AuditKind.SIGNED_IN_BY_CODE);
        assertThat(entrance.isOpen(again)).as("once").isFalse();
    }

    @Test
    void the_door_closes_when_the_password_changes_or_no_code_is_asked_for_any_more() {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        MockHttpServletRequest first = halfway();
        accounts.changePassword(ada.id(), "another");
        assertThatThrownBy(() -> enter(first, app.code(clock.instant()))).hasMessageContaining("OVER");
        MockHttpServletRequest second = halfway();
        TestSecondFactor.all(database).remove(ada.id());
        assertThatThrownBy(() -> enter(second, app.recoveryCode(1))).hasMessageContaining("OVER");
    }

    @Test
    void whoever_knows_the_password_may_guess_a_few_codes_in_a_day() {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        int looked = 0;
        for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
            clock.tick(Duration.ofMinutes(5));
            MockHttpServletRequest browser = halfway();
            browser.setRemoteAddr("192.0.2." + minutes % 100);
            for (int guess = 0; guess < 4; guess++) {
                looked += refusal(browser, "no code").contains("WRONG") ? 1 : 0;
            }
        }
        assertThat(looked).isBetween(30, 60);
        MockHttpServletRequest late = halfway();
        assertThat(refusal(late, app.recoveryCode(0))).contains("WAIT");
        clock.tick(Duration.ofDays(1));
        assertThat(enter(halfway(), app.recoveryCode(0)).isAuthenticated()).isTrue();
    }

    private String refusal(MockHttpServletRequest browser, String code) {
        try {
            enter(browser, code);
            return "";
        } catch (CodeRefusedException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private AccountAuthentication enter(MockHttpServletRequest browser, String code) {
        SignInDoor door = entrance.door();
        browser.setParameter("code", code);
        return door.check().apply(browser);
    }

    /** A browser in which the right password was typed. */
    private MockHttpServletRequest halfway() {
        MockHttpServletRequest browser = request();
        browser.setSession(new MockHttpSession());
        AccountPrincipal principal = accounts.findPrincipal(ada.id()).orElseThrow();
        try {
            check.check(principal);
            throw new AssertionError("No code was asked for");
        } catch (CodeWantedException wanted) {
            entrance.open(browser, wanted);
        }
        return browser;
    }

    private SecondFactorDraft drafted() {
        if (own.draft(request(), PASSWORD) instanceof Done<SecondFactorDraft>(SecondFactorDraft draft)) {
            return draft;
        }
        throw new AssertionError("No key was made");
    }

    private List<RecoveryCode> turnedOn(SecondFactorDraft draft) {
        if (own.turnOn(draft, code(draft)) instanceof Done<List<RecoveryCode>>(List<RecoveryCode> codes)) {
            return codes;
        }
        throw new AssertionError("It was not switched on");
    }

    private String code(SecondFactorDraft draft) {
        return TestSecondFactor.code(draft.key().reveal(), clock.instant());
    }

    private List<AuditKind> kinds() {
        return audit.read(AuditFilter.ALL, Optional.empty(), 10).stream()
                .map(AuditEntry::deed)
                .map(deed -> deed.kind())
                .toList();
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.31");
        return request;
    }
}
