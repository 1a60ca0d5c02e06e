package app.animato.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.RegistrationResult.Refused;
import app.animato.account.RegistrationResult.Registered;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import app.animato.testing.TickingClock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SignUpTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final String HERE = "192.0.2.1";
    private static final String THERE = "192.0.2.2";

    private final TickingClock clock = new TickingClock();
    private final House house;
    private final SignUp signUp;
    private int people;

    SignUpTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        house = new House(database.jdbc());
        signUp = new SignUp(
                new Registration(
                        new Accounts(database.jdbc()),
                        house,
                        new PasswordRules(),
                        TestHashes.QUICK,
                        database.transaction(),
                        clock),
                new SignUpSettings(3),
                clock);
    }

    @BeforeEach
    void furnish() {
        house.rememberKey();
    }

    @Test
    void one_place_makes_so_many_accounts_within_an_hour_and_others_are_not_held_up() {
        for (int number = 0; number < 3; number++) {
            assertThat(next(HERE)).isInstanceOf(Registered.class);
        }
        assertThat(next(HERE)).isEqualTo(new Refused(RegistrationRefusal.TOO_MANY));
        assertThat(next(THERE)).isInstanceOf(Registered.class);
        clock.tick(Duration.ofMinutes(20));
        assertThat(next(HERE)).isInstanceOf(Registered.class);
        assertThat(next(HERE)).isEqualTo(new Refused(RegistrationRefusal.TOO_MANY));
    }

    @Test
    void asking_whether_an_address_has_an_account_counts() {
        assertThat(signUp.register("ada@example.org", PASSWORD, THERE)).isInstanceOf(Registered.class);
        for (int number = 0; number < 3; number++) {
            assertThat(signUp.register("ada@example.org", PASSWORD, HERE))
                    .isEqualTo(new Refused(RegistrationRefusal.EMAIL_TAKEN));
        }
        assertThat(signUp.register("ada@example.org", PASSWORD, HERE))
                .isEqualTo(new Refused(RegistrationRefusal.TOO_MANY));
    }

    @Test
    void slips_of_the_finger_do_not_count() {
        for (int number = 0; number < 10; number++) {
            assertThat(signUp.register("nonsense", PASSWORD, HERE))
                    .isEqualTo(new Refused(RegistrationRefusal.NOT_AN_EMAIL));
            assertThat(signUp.register("ada@example.org", "short", HERE))
                    .isEqualTo(new Refused(RegistrationRefusal.PASSWORD_TOO_SHORT));
        }
        assertThat(next(HERE)).isInstanceOf(Registered.class);
    }

    private RegistrationResult next(String address) {
        return signUp.register("person" + people++ + "@example.org", PASSWORD, address);
    }
}
