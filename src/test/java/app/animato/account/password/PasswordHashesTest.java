package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

class PasswordHashesTest {

    private static final String PASSWORD = "plum orbit lantern 7";
    private static final String WRONG = "plum orbit lantern 8";

    private final PasswordEncoder encoder = new PasswordConfiguration().passwordEncoder();

    @Test
    void what_the_application_keeps_has_as_many_rounds_as_todays_guidance_asks_for() throws Exception {
        String kept = String.valueOf(encoder.encode(PASSWORD));
        assertThat(kept).startsWith("{pbkdf2-sha256-600000}");
        byte[] saltAndHash = HexFormat.of().parseHex(kept.substring(kept.indexOf('}') + 1));
        byte[] salt = Arrays.copyOf(saltAndHash, 16);
        assertThat(Arrays.copyOfRange(saltAndHash, 16, saltAndHash.length)).isEqualTo(pbkdf2(salt, 600_000));
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
        assertThat(encoder.matches(WRONG, kept)).isFalse();
        assertThat(encoder.upgradeEncoding(kept)).isFalse();
    }

    @Test
    void what_was_kept_before_still_opens_its_account_and_is_to_be_replaced() {
        String kept = "{pbkdf2@SpringSecurity_v5_8}"
                + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD);
        assertThat(encoder.matches(PASSWORD, kept)).isTrue();
        assertThat(encoder.matches(WRONG, kept)).isFalse();
        assertThat(encoder.upgradeEncoding(kept)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {PasswordHashes.ID, PasswordHashes.ID_BEFORE})
    void a_wrong_password_takes_the_same_work_whatever_the_hash(String id) {
        List<Integer> rounds = new ArrayList<>();
        PasswordEncoder counting = PasswordHashes.encoder(each -> new Counting(each, rounds));
        assertThat(counting.matches(WRONG, "{" + id + "}hash")).isFalse();
        assertThat(rounds.stream().mapToInt(each -> each).sum()).isEqualTo(600_000);
        rounds.clear();
        assertThat(counting.matches("", "{" + id + "}hash")).isFalse();
        assertThat(rounds).isEmpty();
    }

    private static byte[] pbkdf2(byte[] salt, int rounds) throws GeneralSecurityException {
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(PASSWORD.toCharArray(), salt, rounds, 256))
                .getEncoded();
    }

    /** Does no work, but says how much it would be. */
    private record Counting(int each, List<Integer> rounds) implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            rounds.add(each);
            return "another";
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            rounds.add(each);
            return false;
        }
    }
}
