package app.animato.account.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.Role;
import app.animato.account.password.TestHashes;
import app.animato.account.password.TestPasswords;
import app.animato.account.registration.RegistrationResult.Refused;
import app.animato.account.registration.RegistrationResult.Registered;
import app.animato.account.roster.House;
import app.animato.account.roster.TestRoster;
import app.animato.audit.TestAudit;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

@OnEachDatabase
class SignUpTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final TickingClock clock = new TickingClock();
    private final TestDatabase database;
    private final House house;
    private final InvitationRows rows;
    private int people;

    SignUpTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        house = TestRoster.house(database);
        rows = new InvitationRows(database.jdbc());
    }

    @BeforeEach
    void furnish() {
        house.rememberKey();
    }

    @Test
    void one_place_makes_so_many_accounts_within_an_hour_and_others_are_not_held_up() {
        SignUp signUp = signUp(RegistrationMode.OPEN, 3);
        for (int number = 0; number < 3; number++) {
            assertThat(next(signUp, HERE)).isInstanceOf(Registered.class);
        }
        assertThat(next(signUp, HERE)).isEqualTo(new Refused(RegistrationRefusal.TOO_MANY));
        assertThat(next(signUp, THERE)).isInstanceOf(Registered.class);
        clock.tick(Duration.ofMinutes(20));
        assertThat(next(signUp, HERE)).isInstanceOf(Registered.class);
        assertThat(next(signUp, HERE)).isEqualTo(new Refused(RegistrationRefusal.TOO_MANY));
    }

    @Test
    void asking_whether_an_address_has_an_account_counts() {
        SignUp signUp = signUp(RegistrationMode.OPEN, 3);
        assertThat(signUp.register(request("ada@example.org", PASSWORD, THERE))).isInstanceOf(Registered.class);
        for (int number = 0; number < 3; number++) {
            assertThat(signUp.register(request("ada@example.org", PASSWORD, HERE)))
                    .isEqualTo(new Refused(RegistrationRefusal.EMAIL_TAKEN));
        }
        assertThat(signUp.register(request("ada@example.org", PASSWORD, HERE)))
                .isEqualTo(new Refused(RegistrationRefusal.TOO_MANY));
    }

    @Test
    void slips_of_the_finger_do_not_count() {
        SignUp signUp = signUp(RegistrationMode.OPEN, 3);
        for (int number = 0; number < 10; number++) {
            assertThat(signUp.register(request("nonsense", PASSWORD, HERE)))
                    .isEqualTo(new Refused(RegistrationRefusal.NOT_AN_EMAIL));
            assertThat(signUp.register(request("ada@example.org", "short", HERE)))
                    .isEqualTo(new Refused(RegistrationRefusal.PASSWORD_TOO_SHORT));
        }
        assertThat(next(signUp, HERE)).isInstanceOf(Registered.class);
    }

    @Test
    void the_first_account_is_made_whatever_is_set_and_owns_the_house() {
        SignUp signUp = signUp(RegistrationMode.CLOSED, 100);
        assertThat(signUp.doorway(Optional.empty())).isEqualTo(Doorway.FOR_THE_OWNER);
        assertThat(((Registered) next(signUp, HERE)).account().role()).isEqualTo(Role.OWNER);
        assertThat(signUp.doorway(Optional.empty())).isEqualTo(Doorway.CLOSED);
        assertThat(next(signUp, HERE)).isEqualTo(new Refused(RegistrationRefusal.NOT_INVITED));
        assertThat(count()).isOne();
    }

    @Test
    void an_invitation_makes_one_account_and_says_whose() {
        SignUp signUp = invitationsOnly();
        Invitations invitations = invitations(signUp, Role.OWNER);
        NewInvitation made = invitations.create(" Bob from work ", InvitationLife.WEEK);
        String secret = made.token().reveal();
        assertThat(made.path()).isEqualTo("/create-account/" + secret);
        assertThat(signUp.doorway(Optional.of(secret))).isEqualTo(Doorway.OPEN);

        assertThat(signUp.register(invited("bob@example.org", secret))).isInstanceOf(Registered.class);
        assertThat(signUp.doorway(Optional.of(secret))).isEqualTo(Doorway.INVITATION_OVER);
        assertThat(signUp.register(invited("eve@example.org", secret)))
                .isEqualTo(new Refused(RegistrationRefusal.NOT_INVITED));
        Invitation used = invitations.list().getFirst();
        assertThat(used.note()).isEqualTo("Bob from work");
        assertThat(used.use().flatMap(Invitation.Use::account)).contains(new EmailAddress("bob@example.org"));
        assertThat(used.isGood(clock.instant())).isFalse();
    }

    @Test
    void without_one_with_a_made_up_one_or_too_late_nobody_comes_in() {
        SignUp signUp = invitationsOnly();
        Invitations invitations = invitations(signUp, Role.OWNER);
        String late = invitations.create("", InvitationLife.DAY).token().reveal();
        NewInvitation takenBack = invitations.create("", InvitationLife.MONTH);
        invitations.revoke(takenBack.invitation().id());
        clock.tick(Duration.ofDays(1));
        assertThat(signUp.doorway(Optional.empty())).isEqualTo(Doorway.BY_INVITATION);
        for (String secret :
                List.of("", "nonsense", "A".repeat(43), late, takenBack.token().reveal())) {
            assertThat(signUp.doorway(Optional.of(secret))).isEqualTo(Doorway.INVITATION_OVER);
            assertThat(signUp.register(invited("eve@example.org", secret)))
                    .isEqualTo(new Refused(RegistrationRefusal.NOT_INVITED));
        }
        assertThat(next(signUp, HERE)).isEqualTo(new Refused(RegistrationRefusal.NOT_INVITED));
        assertThat(count()).isOne();
    }

    @Test
    void what_cannot_become_an_account_leaves_the_invitation_good() {
        SignUp signUp = invitationsOnly();
        String secret = invitations(signUp, Role.OWNER)
                .create("", InvitationLife.DAY)
                .token()
                .reveal();
        assertThat(signUp.register(invited("owner@example.org", secret)))
                .isEqualTo(new Refused(RegistrationRefusal.EMAIL_TAKEN));
        assertThat(signUp.register(invited("bob@example.org", secret))).isInstanceOf(Registered.class);
    }

    @Test
    void of_many_who_use_one_invitation_at_once_one_comes_in() throws Exception {
        SignUp signUp = invitationsOnly();
        String secret = invitations(signUp, Role.OWNER)
                .create("", InvitationLife.DAY)
                .token()
                .reveal();
        List<Callable<RegistrationResult>> crowd = IntStream.range(0, 10)
                .<Callable<RegistrationResult>>mapToObj(
                        number -> () -> signUp.register(invited("bob" + number + "@example.org", secret)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(crowd.size())) {
            assertThat(threads.invokeAll(crowd).stream().map(Future::resultNow))
                    .filteredOn(Registered.class::isInstance)
                    .hasSize(1);
        }
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void the_secret_is_not_kept() {
        String secret = invitations(invitationsOnly(), Role.OWNER)
                .create("", InvitationLife.DAY)
                .token()
                .reveal();
        assertThat(database.jdbc()
                        .sql("select token_hash from invitation")
                        .query(String.class)
                        .list())
                .noneMatch(kept -> kept.contains(secret))
                .allMatch(kept -> kept.matches("[0-9a-f]{64}"));
    }

    @Test
    void invitations_that_are_long_over_are_forgotten() {
        Invitations invitations = invitations(invitationsOnly(), Role.OWNER);
        invitations.create("", InvitationLife.DAY);
        clock.tick(Duration.ofDays(30));
        assertThat(invitations.list()).hasSize(1);
        clock.tick(Duration.ofDays(2));
        assertThat(invitations.list()).isEmpty();
    }

    @Test
    void only_the_owner_invites() {
        Invitations member = invitations(signUp(RegistrationMode.INVITATION, 100), Role.MEMBER);
        assertThatThrownBy(() -> member.create("", InvitationLife.DAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(member::list).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> member.revoke(InvitationId.create())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void where_nothing_is_set_it_takes_an_invitation_unless_all_is_play() {
        SignUpSettings unset = new SignUpSettings(null, 1);
        assertThat(unset.mode(true)).isEqualTo(RegistrationMode.OPEN);
        assertThat(unset.mode(false)).isEqualTo(RegistrationMode.INVITATION);
        assertThat(new SignUpSettings(RegistrationMode.CLOSED, 1).mode(true)).isEqualTo(RegistrationMode.CLOSED);
    }

    private SignUp invitationsOnly() {
        SignUp signUp = signUp(RegistrationMode.INVITATION, 100);
        signUp.register(request("owner@example.org", PASSWORD, THERE));
        return signUp;
    }

    private SignUp signUp(@Nullable RegistrationMode mode, int perHour) {
        Registration registration = new Registration(
                TestRoster.accounts(database),
                house,
                TestPasswords.rules(),
                TestHashes.QUICK,
                database.transaction(),
                clock);
        return new SignUp(
                registration, rows, new SignUpSettings(mode, perHour), false, TestAudit.over(database, clock), clock);
    }

    private Invitations invitations(SignUp signUp, Role role) {
        Account somebody =
                new Account(AccountId.create(), new EmailAddress("owner@example.org"), role, clock.instant());
        return new Invitations(() -> Optional.of(somebody), rows, signUp, TestAudit.over(database, clock), clock);
    }

    private RegistrationResult next(SignUp signUp, String address) {
        return signUp.register(request("person" + people++ + "@example.org", PASSWORD, address));
    }

    private static SignUpRequest request(String email, String password, String address) {
        return new SignUpRequest(email, password, Optional.empty(), address);
    }

    private static SignUpRequest invited(String email, String secret) {
        return new SignUpRequest(email, PASSWORD, Optional.of(secret), HERE);
    }

    private long count() {
        return database.jdbc()
                .sql("select count(*) from account")
                .query(Long.class)
                .single();
    }
}
