package app.animato.account.registration;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.Role;
import app.animato.account.password.TestHashes;
import app.animato.account.password.TestPasswords;
import app.animato.account.registration.RegistrationResult.Refused;
import app.animato.account.registration.RegistrationResult.Registered;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.House;
import app.animato.account.roster.TestRoster;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;

@OnEachDatabase
class RegistrationTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01.123456Z");

    private final DatabaseKind kind;
    private final TestDatabase database;
    private final Accounts accounts;
    private final House house;
    private final Registration registration;

    private final PasswordEncoder encoder = TestHashes.LIKE_REAL;

    private final Registration real;

    RegistrationTest(DatabaseKind kind) {
        this.kind = kind;
        database = new TestDatabase(kind);
        accounts = TestRoster.accounts(database);
        house = TestRoster.house(database);
        registration = registration(TestHashes.QUICK);
        real = registration(encoder);
    }

    private Registration registration(PasswordEncoder passwordEncoder) {
        return new Registration(
                accounts,
                house,
                TestPasswords.rules(),
                passwordEncoder,
                database.transaction(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void furnish() {
        house.rememberKey();
    }

    @Test
    void the_first_account_is_the_owners_and_all_others_are_members() {
        assertThat(registration.awaitsOwner()).isTrue();
        assertThat(registered("ada@example.org").role()).isEqualTo(Role.OWNER);
        assertThat(registration.awaitsOwner()).isFalse();
        assertThat(registered("bob@example.org").role()).isEqualTo(Role.MEMBER);
        assertThat(registered("cyd@example.org").role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void an_account_is_stored_with_its_address_in_one_spelling_and_never_with_its_password() {
        Account account = registered(real, " Ada@Example.org ");

        AccountPrincipal stored =
                accounts.findPrincipal(new EmailAddress("ada@example.org")).orElseThrow();
        assertThat(stored.account()).isEqualTo(account);
        assertThat(account.createdAt()).isEqualTo(NOW);
        assertThat(stored.getPassword()).doesNotContain(PASSWORD).startsWith("{pbkdf2");
        assertThat(encoder.matches(PASSWORD, stored.getPassword())).isTrue();
        assertThat(encoder.matches(PASSWORD + " ", stored.getPassword())).isFalse();
    }

    @Test
    void two_people_with_the_same_password_have_different_hashes() {
        registered(real, "ada@example.org");
        registered(real, "bob@example.org");
        assertThat(database.jdbc()
                        .sql("select distinct password_hash from account")
                        .query(String.class)
                        .list())
                .hasSize(2);
    }

    @Test
    void a_passphrase_counts_to_its_very_end() {
        String long72 = "no tool should ever stop reading a passphrase somewhere in the middle, ok";
        assertThat(real.register("ada@example.org", long72 + " one")).isInstanceOf(Registered.class);
        String hash = accounts.findPrincipal(new EmailAddress("ada@example.org"))
                .map(AccountPrincipal::getPassword)
                .orElseThrow();
        assertThat(encoder.matches(long72 + " one", hash)).isTrue();
        assertThat(encoder.matches(long72 + " two", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ADA@EXAMPLE.ORG", "  ada@Example.org\t"})
    void an_address_is_taken_in_every_spelling(String again) {
        registered("Ada@example.org");
        assertThat(registration.register(again, PASSWORD)).isEqualTo(new Refused(RegistrationRefusal.EMAIL_TAKEN));
        assertThat(count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "not an address, plum orbit lantern 7, NOT_AN_EMAIL",
        "ada@example.org, short, PASSWORD_TOO_SHORT",
        "ada@example.org, password123, PASSWORD_TOO_COMMON",
    })
    void nothing_is_created_by_what_is_refused(String email, String password, RegistrationRefusal reason) {
        assertThat(registration.register(email, password)).isEqualTo(new Refused(reason));
        assertThat(count()).isZero();
        assertThat(registration.awaitsOwner()).isTrue();
    }

    @Test
    void of_twenty_people_who_come_at_once_exactly_one_becomes_the_owner() throws Exception {
        List<RegistrationResult> results =
                atOnce(20, number -> registration.register("person" + number + "@example.org", PASSWORD));

        assertThat(results).allMatch(Registered.class::isInstance);
        assertThat(count()).isEqualTo(20);
        assertThat(database.jdbc()
                        .sql("select count(*) from account where role = 'OWNER'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void of_twenty_attempts_at_one_address_exactly_one_succeeds_and_the_others_are_told() throws Exception {
        List<RegistrationResult> results = atOnce(
                20, number -> registration.register(number % 2 == 0 ? "ada@example.org" : "ADA@example.org", PASSWORD));

        assertThat(results.stream().filter(Registered.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(new Refused(RegistrationRefusal.EMAIL_TAKEN)::equals))
                .hasSize(19);
        assertThat(count()).isOne();
    }

    @Test
    void the_key_that_signs_remembering_is_made_once() {
        String key = house.rememberKey();
        assertThat(key).hasSize(64);
        assertThat(TestRoster.house(database).rememberKey()).isEqualTo(key);
        House another = TestRoster.house(new TestDatabase(kind));
        assertThat(another.rememberKey()).isNotEqualTo(key);
    }

    @Test
    void of_nodes_that_start_at_once_all_sign_with_the_same_key() throws Exception {
        House unfurnished = TestRoster.house(new TestDatabase(kind));
        assertThat(new HashSet<>(atOnce(8, number -> unfurnished.rememberKey())))
                .hasSize(1);
    }

    private <T> List<T> atOnce(int people, IntFunction<T> attempt) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people);
        List<Callable<T>> attempts = IntStream.range(0, people)
                .<Callable<T>>mapToObj(number -> () -> {
                    start.await();
                    return attempt.apply(number);
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(people)) {
            return threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }
    }

    private Account registered(String email) {
        return registered(registration, email);
    }

    private static Account registered(Registration registration, String email) {
        return ((Registered) registration.register(email, PASSWORD)).account();
    }

    private long count() {
        return database.jdbc()
                .sql("select count(*) from account")
                .query(Long.class)
                .single();
    }
}
