package app.animato.account.password;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/** For tests that are not about hashes. */
public final class TestHashes {

    public static final PasswordEncoder QUICK =
            new Pbkdf2PasswordEncoder("", 16, 1, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);

    /** As passwords are really kept. */
    public static final PasswordEncoder REAL = new PasswordConfiguration().passwordEncoder();

    private TestHashes() {}
}
