package app.animato.account.secondfactor;

import app.animato.shared.SecretToken;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 125 bits of chance that stand for a code of the app, once; only their hash is written down. */
public final class RecoveryCode {

    /** How many there are at a time. */
    public static final int MOST = 10;

    private static final int BYTES = 16;
    private static final int LETTERS = 25;
    private static final Pattern SHAPE = Pattern.compile("[A-Z2-7]{" + LETTERS + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s-]+");
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{5})(?=.)");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final String letters;

    private RecoveryCode(String letters) {
        this.letters = letters;
    }

    static List<RecoveryCode> create() {
        return Stream.generate(RecoveryCode::one).limit(MOST).toList();
    }

    private static RecoveryCode one() {
        byte[] bytes = new byte[BYTES];
        CHANCE.nextBytes(bytes);
        return new RecoveryCode(Base32.of(bytes));
    }

    /** However it is typed; empty when it cannot be one. */
    static Optional<RecoveryCode> parse(String typed) {
        String letters = BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return SHAPE.matcher(letters).matches() ? Optional.of(new RecoveryCode(letters)) : Optional.empty();
    }

    /** What may be kept of it: 64 lower-case hexadecimal digits. */
    String hash() {
        return SecretToken.hash(letters);
    }

    /** In groups, for its person's eyes. */
    public String reveal() {
        return GROUP.matcher(letters).replaceAll("-");
    }

    /** Keeps the secret. */
    @Override
    public String toString() {
        return "recovery code";
    }
}
