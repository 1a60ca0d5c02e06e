package app.animato.sandbox;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names nobody can guess, in the shapes the provider gives them. */
final class Tokens {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final SecureRandom random = new SecureRandom();

    /** Thirty letters and digits. */
    String token() {
        StringBuilder token = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            token.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    /** Thirty-two hexadecimal digits. */
    String id() {
        return hex(16);
    }

    /** Eight groups of eight hexadecimal digits. */
    String fileKey() {
        StringBuilder key = new StringBuilder(hex(4));
        for (int i = 1; i < 8; i++) {
            key.append('-').append(hex(4));
        }
        return key.toString();
    }

    private String hex(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
