package app.animato.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.attempt.TestAttempts;
import app.animato.account.door.AccountAuthentication;
import app.animato.account.door.OtherWayIn;
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
import app.animato.audit.TestAudit;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** A house that wants more than a password of those who come in. */
@OnEachDatabase
class DemandedSecondFactorTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final Duration A_QUARTER_OF_AN_HOUR = Duration.ofMinutes(15);

    private final TickingClock clock = new TickingClock();
    private final TestDatabase database;
    private final Accounts accounts;
    private final SignIns signIns;
    private final SecondFactorCheck check;
    private final CodeEntrance codes;
    private final SetUpEntrance entrance;
    private final Account ada =
            new Account(AccountId.create(), new EmailAddress("ada@example.org"), Role.MEMBER, clock.instant());

    DemandedSecondFactorTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        signIns = TestSignIns.over(database, clock);
        check = TestSecondFactor.check(database, SecondFactorDemand.REQUIRED, clock);
        Threshold threshold = new Threshold(TestDoor.admission(accounts), clock);
        codes = new CodeEntrance(check, threshold, TestAttempts.over(database, clock));
        entrance = new SetUpEntrance(
                threshold,
                TestSecondFactor.handover(database, clock),
                accounts,
                TestAttempts.over(database, clock),
                signIns);
    }

    @BeforeEach
    void somebodyIsThere() {
        TestRoster.house(database).rememberKey();
        accounts.add(ada, TestHashes.QUICK.encode(PASSWORD));
    }

    @Test
    void the_right_password_opens_nothing_but_a_page_to_set_codes_up_and_then_they_come_in() {
        MockHttpServletRequest browser = passwordTyped();
        assertThat(codes.isOpen(browser)).isFalse();
        assertThat(entrance.draft(request())).as("elsewhere").isEmpty();
        assertThatThrownBy(() -> entrance.door().check().apply(browser)).hasMessageContaining("OVER");
        assertThat(entrance.turnOn(browser, "000")).isEqualTo(new Refused<>(Reason.WRONG_CODE));
        SecondFactorDraft draft = entrance.draft(browser).orElseThrow();
        assertThat(entrance.draft(browser).map(SecondFactorDraft::address)).contains(draft.address());

        assertThat(entrance.turnOn(browser, code(draft))).isInstanceOf(Done.class);
        assertThat(entrance.draft(browser)).as("shown no more").isEmpty();
        AccountAuthentication entered = entrance.door().check().apply(browser);
        assertThat(entered.getPrincipal().account()).isEqualTo(ada);
        assertThat(AccountAuthentication.deed(entered)).isEqualTo(AuditKind.SIGNED_IN_BY_CODE);
        assertThatThrownBy(() -> entrance.door().check().apply(browser))
                .as("again")
                .hasMessageContaining("OVER");
        assertThat(TestAudit.over(database, clock).read(AuditFilter.ALL, Optional.empty(), 10))
                .extracting(AuditEntry::deed)
                .extracting(deed -> deed.kind())
                .containsExactly(AuditKind.SECOND_FACTOR_ON);
        assertThat(step(check, ada)).isInstanceOf(NextStep.TypeCode.class);
    }

    @Test
    void whoever_was_signed_in_by_password_alone_is_signed_out_when_codes_are_set_up() {
        MockHttpSession elsewhere = new MockHttpSession();
        TestSignIns.begin(signIns, elsewhere, principal());
        TestSignIns.remember(signIns, elsewhere);
        MockHttpServletRequest browser = passwordTyped();
        entrance.turnOn(browser, code(entrance.draft(browser).orElseThrow()));
        assertThat(TestSignIns.isEnded(elsewhere)).isTrue();
        assertThat(TestSignIns.list(signIns, ada.id())).isEmpty();
    }

    @Test
    void there_is_a_quarter_of_an_hour_for_it_and_another_key_after() {
        MockHttpServletRequest late = passwordTyped();
        SecondFactorDraft draft = entrance.draft(late).orElseThrow();
        clock.tick(A_QUARTER_OF_AN_HOUR.minusSeconds(1));
        assertThat(entrance.draft(late)).isPresent();
        clock.tick(Duration.ofSeconds(1));
        assertThat(entrance.draft(late)).isEmpty();
        assertThat(entrance.turnOn(late, code(draft))).isEqualTo(new Refused<>(Reason.OVER));
        assertThat(entrance.draft(passwordTyped()).map(SecondFactorDraft::address))
                .get()
                .isNotEqualTo(draft.address());
    }

    @Test
    void who_knew_an_old_password_or_is_shut_out_puts_no_key_in() {
        for (Runnable change : Stream.<Runnable>of(
                        () -> accounts.changePassword(ada.id(), "another"), () -> accounts.enable(ada.id(), false))
                .toList()) {
            MockHttpServletRequest browser = passwordTyped();
            SecondFactorDraft draft = entrance.draft(browser).orElseThrow();
            change.run();
            assertThat(entrance.turnOn(browser, code(draft))).isEqualTo(new Refused<>(Reason.OVER));
        }
        assertThat(check.isWanted(ada.id())).isFalse();
    }

    @Test
    void of_two_who_know_the_password_one_sets_codes_up() {
        MockHttpServletRequest first = passwordTyped();
        MockHttpServletRequest second = passwordTyped();
        SecondFactorDraft late = entrance.draft(second).orElseThrow();
        assertThat(entrance.turnOn(first, code(entrance.draft(first).orElseThrow())))
                .isInstanceOf(Done.class);
        assertThat(entrance.turnOn(second, code(late))).isEqualTo(new Refused<>(Reason.CHANGED));
        assertThatThrownBy(() -> entrance.door().check().apply(second)).hasMessageContaining("OVER");
    }

    @Test
    void guesses_are_held_up_as_at_every_door() {
        MockHttpServletRequest browser = passwordTyped();
        for (int guess = 0; guess < 8; guess++) {
            assertThat(entrance.turnOn(browser, "guess")).isEqualTo(new Refused<>(Reason.WRONG_CODE));
        }
        String right = code(entrance.draft(browser).orElseThrow());
        assertThat(entrance.turnOn(browser, right)).isEqualTo(new Refused<>(Reason.TOO_MANY_TRIES));
    }

    @Test
    void nobody_switches_off_what_is_demanded_of_them_and_who_lost_everything_sets_it_up_anew() {
        TestSecondFactor app = TestSecondFactor.of(ada.id(), database);
        OwnSecondFactor own = new OwnSecondFactor(
                () -> Optional.of(ada),
                accounts,
                new SecondFactorRows(database.jdbc()),
                check,
                TestSecondFactor.handover(database, clock),
                TestSignIns.person(database, signIns, TestHashes.QUICK, clock),
                TestAudit.over(database, clock),
                database.transaction());
        assertThat(own.isDemanded()).isTrue();
        assertThat(own.turnOff(request(), PASSWORD)).isEqualTo(new Refused<>(Reason.DEMANDED));
        assertThat(app.isOn()).isTrue();
        TestSecondFactor.all(database).remove(ada.id());
        assertThat(step(check, ada)).isInstanceOf(NextStep.SetUp.class);
    }

    @Test
    void a_browser_that_stays_signed_in_comes_back_only_to_an_account_that_has_more_than_a_password() {
        assertThat(check.letsComeBack(principal())).isFalse();
        assertThat(TestSecondFactor.check(database, SecondFactorDemand.OPTIONAL, clock)
                        .letsComeBack(principal()))
                .isTrue();
        assertThat(TestSecondFactor.check(database, SecondFactorDemand.REQUIRED, clock, passkey())
                        .letsComeBack(principal()))
                .isTrue();
        TestSecondFactor.of(ada.id(), database);
        assertThat(check.letsComeBack(principal())).isTrue();
    }

    @Test
    void it_can_be_demanded_of_those_alone_who_own_the_house() {
        SecondFactorCheck owners = TestSecondFactor.check(database, SecondFactorDemand.OWNERS, clock);
        assertThatCode(() -> owners.check(principal())).doesNotThrowAnyException();
        assertThat(owners.letsComeBack(principal())).isTrue();
        accounts.changeRole(ada.id(), Role.OWNER);
        assertThat(step(owners, ada)).isInstanceOf(NextStep.SetUp.class);
        assertThat(owners.letsComeBack(principal())).isFalse();
    }

    private static OtherWayIn passkey() {
        return new OtherWayIn() {
            @Override
            public boolean exists(AccountId account) {
                return true;
            }

            @Override
            public void removeAll(AccountId account) {
                throw new AssertionError("Nothing is removed");
            }
        };
    }

    private NextStep step(SecondFactorCheck asked, Account account) {
        return wanted(asked, account).next();
    }

    private CodeWantedException wanted(SecondFactorCheck asked, Account account) {
        try {
            asked.check(accounts.findPrincipal(account.id()).orElseThrow());
            throw new AssertionError("Nothing was asked for");
        } catch (CodeWantedException wanted) {
            return wanted;
        }
    }

    private MockHttpServletRequest passwordTyped() {
        MockHttpServletRequest browser = request();
        browser.setSession(new MockHttpSession());
        assertThat(codes.open(browser, wanted(check, ada))).isEqualTo(SetUpEntrance.PAGE);
        return browser;
    }

    private AccountPrincipal principal() {
        return accounts.findPrincipal(ada.id()).orElseThrow();
    }

    private String code(SecondFactorDraft draft) {
        return TestSecondFactor.code(draft.key().reveal(), clock.instant());
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.31");
        return request;
    }
}
