package app.animato.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret in a link's address: 256 bits of chance. Whoever knows it may look; it is written down nowhere. */
public final class LinkToken {

    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String value;

    private LinkToken(String value) {
        this.value = value;
    }

    static LinkToken create() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty when the text cannot be a token. */
    static Optional<LinkToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    /** What is kept of it: 64 lower-case hexadecimal digits. */
    String hash() {
        try {
            byte[] bytes = value.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    /** Where the page is, below the application's root: {@code /s/<token>}. */
    public String path() {
        return "/s/" + value;
    }

    /** Keeps the secret. */
    @Override
    public String toString() {
        return "link token";
    }
}
