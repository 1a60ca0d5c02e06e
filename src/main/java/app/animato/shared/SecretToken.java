package app.animato.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** 256 bits of chance that open something for whoever knows them; only their hash is written down. */
public final class SecretToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String value;

    private SecretToken(String value) {
        this.value = value;
    }

    public static SecretToken create() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text cannot be a token. */
    public static Optional<SecretToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new SecretToken(text)) : Optional.empty();
    }

    /** What may be kept of it: 64 lower-case hexadecimal digits. */
    public String hash() {
        return hash(value);
    }

    /** The same for a secret of another shape that holds as much chance that nobody guesses it, in ASCII. */
    public static String hash(String secret) {
        try {
            byte[] bytes = secret.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /** For the address or the cookie that is given to its holder, and for nothing else. */
    public String reveal() {
        return value;
    }

    /** Keeps the secret. */
    @Override
    public String toString() {
        return "secret token";
    }
}
