package app.animato.account.password;

import org.springframework.security.crypto.password.AbstractValidatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Looks at hashes of another time, and takes as long for it as for those of today: else the time that a wrong password
 * takes would tell whether there is an account, and that nobody has been in it for long.
 */
final class SlowedEncoder extends AbstractValidatingPasswordEncoder {

    private final PasswordEncoder encoder;
    private final PasswordEncoder rest;

    /** @param rest has the work to do that the encoder spares */
    SlowedEncoder(PasswordEncoder encoder, PasswordEncoder rest) {
        this.encoder = encoder;
        this.rest = rest;
    }

    @Override
    protected String encodeNonNullPassword(String password) {
        throw new UnsupportedOperationException("Nothing is kept like this any more");
    }

    @Override
    protected boolean matchesNonNull(String password, String hash) {
        boolean matches = encoder.matches(password, hash);
        rest.encode(password);
        return matches;
    }
}
