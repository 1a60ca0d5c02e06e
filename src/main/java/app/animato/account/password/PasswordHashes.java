package app.animato.account.password;

import java.util.Map;
import java.util.function.IntFunction;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are kept. PBKDF2 takes passphrases of any length, where bcrypt stops at 72 bytes; its rounds are those that
 * OWASP asks of HMAC-SHA-256. What was kept with fewer still opens its account, and looking at it takes as many.
 */
final class PasswordHashes {

    static final int ROUNDS = 600_000;
    static final String ID = "pbkdf2-sha256-600000";

    static final int ROUNDS_BEFORE = 310_000;
    static final String ID_BEFORE = "pbkdf2@SpringSecurity_v5_8";

    private static final int SALT_BYTES = 16;

    private PasswordHashes() {}

    static PasswordEncoder encoder() {
        return encoder(PasswordHashes::pbkdf2);
    }

    /** @param pbkdf2 hashes with so many rounds */
    static PasswordEncoder encoder(IntFunction<PasswordEncoder> pbkdf2) {
        PasswordEncoder before = new SlowedEncoder(pbkdf2.apply(ROUNDS_BEFORE), pbkdf2.apply(ROUNDS - ROUNDS_BEFORE));
        return new DelegatingPasswordEncoder(ID, Map.of(ID, pbkdf2.apply(ROUNDS), ID_BEFORE, before));
    }

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
