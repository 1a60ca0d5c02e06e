package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.TestRoster;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

@OnEachDatabase
class HashRenewalTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final String OLD = TestHashes.before(PASSWORD);

    private final PasswordEncoder encoder = TestHashes.LIKE_REAL;
    private final Accounts accounts;
    private final HashRenewal renewal;
    private final AuthenticationProvider check;
    private final Account ada = new Account(
            AccountId.create(), new EmailAddress("ada@example.org"), Role.OWNER, Instant.parse("2026-05-04T03:02:01Z"));

    HashRenewalTest(DatabaseKind kind) {
        accounts = TestRoster.accounts(new TestDatabase(kind));
        renewal = new HashRenewal(accounts);
        check = new PasswordConfiguration().passwordCheck(TestRoster.users(accounts), renewal, encoder, known -> {});
    }

    @BeforeEach
    void somebodyIsThereForLong() {
        accounts.add(ada, OLD);
    }

    @Test
    void the_right_password_has_its_hash_replaced_and_stays_what_it_is() {
        int version = principal().passwordVersion();
        signIn(PASSWORD);
        String renewed = hash();
        assertThat(renewed).startsWith("{" + PasswordHashes.ID + "}").matches(hash -> encoder.matches(PASSWORD, hash));
        // Whoever is signed in elsewhere stays so.
        assertThat(principal().passwordVersion()).isEqualTo(version);
        signIn(PASSWORD);
        assertThat(hash()).isEqualTo(renewed);
    }

    @Test
    void a_wrong_password_replaces_nothing() {
        assertThatThrownBy(() -> signIn("plum orbit lantern 8")).isInstanceOf(BadCredentialsException.class);
        assertThat(hash()).isEqualTo(OLD);
    }

    @Test
    void a_password_that_was_changed_meanwhile_stays_changed() {
        AccountPrincipal seenBefore = principal();
        accounts.changePassword(ada.id(), "another");
        renewal.updatePassword(seenBefore, "hash of the one before");
        assertThat(hash()).isEqualTo("another");
    }

    private void signIn(String password) {
        check.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(ada.email().value(), password));
    }

    private AccountPrincipal principal() {
        return accounts.findPrincipal(ada.id()).orElseThrow();
    }

    private String hash() {
        return String.valueOf(principal().getPassword());
    }
}
