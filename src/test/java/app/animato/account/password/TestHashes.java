package app.animato.account.password;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** For tests that are not about the work that a hash takes. */
public final class TestHashes {

    public static final PasswordEncoder QUICK = pbkdf2(1);

    /** As passwords are really kept, in hardly any rounds; {@link PasswordHashesTest} has all of them. */
    public static final PasswordEncoder LIKE_REAL = PasswordHashes.encoder(TestHashes::few);

    private TestHashes() {}

    /** What the right password had been kept as before. */
    static String before(String password) {
        return "{" + PasswordHashes.ID_BEFORE + "}"
                + few(PasswordHashes.ROUNDS_BEFORE).encode(password);
    }

    private static PasswordEncoder few(int rounds) {
        return pbkdf2(rounds / 10_000);
    }

    private static PasswordEncoder pbkdf2(int rounds) {
        return new Pbkdf2PasswordEncoder("", 16, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    }
}
