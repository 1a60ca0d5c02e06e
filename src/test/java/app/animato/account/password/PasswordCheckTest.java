package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.TestRoster;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.password.PasswordEncoder;

/** No time is measured here: what takes time is counted. */
class PasswordCheckTest {

    private static final String PASSWORD = "plum orbit lantern 7";

    private final Accounts accounts = TestRoster.accounts(new TestDatabase());
    private final CountingEncoder encoder = new CountingEncoder(TestHashes.LIKE_REAL);
    private final AuthenticationProvider check = new PasswordConfiguration()
            .passwordCheck(TestRoster.users(accounts), new HashRenewal(accounts), encoder, known -> {});

    @BeforeEach
    void somebodyIsThere() {
        Account ada = new Account(
                AccountId.create(),
                new EmailAddress("ada@example.org"),
                Role.OWNER,
                Instant.parse("2026-05-04T03:02:01Z"));
        accounts.add(ada, encoder.encoder.encode(PASSWORD));
        refused("nobody@example.org");
        encoder.checked.clear();
    }

    @Test
    void unknown_known_and_impossible_addresses_take_the_same_work_and_get_the_same_answer() {
        Throwable known = refused("ada@example.org");
        Throwable unknown = refused("nobody@example.org");
        Throwable impossible = refused("' or 1=1 --");
        assertThat(encoder.checked).hasSize(3).allMatch(hash -> hash.startsWith("{" + PasswordHashes.ID + "}"));
        assertThat(unknown).hasSameClassAs(known).hasMessage(known.getMessage());
        assertThat(impossible).hasSameClassAs(known).hasMessage(known.getMessage());
    }

    private Throwable refused(String address) {
        return catchThrowable(() -> check.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(address, "plum orbit lantern 8")));
    }

    private static final class CountingEncoder implements PasswordEncoder {

        private final PasswordEncoder encoder;
        private final List<String> checked = new ArrayList<>();

        private CountingEncoder(PasswordEncoder encoder) {
            this.encoder = encoder;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            checked.add(String.valueOf(hash));
            return encoder.matches(password, hash);
        }
    }
}
