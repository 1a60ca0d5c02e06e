package app.animato.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An e-mail address in the one spelling that names an account: trimmed and in lower case. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^\\s\\p{C}@]+@[^\\s\\p{C}@.]+(\\.[^\\s\\p{C}@.]+)*");

    /** Empty when the text cannot be an e-mail address. */
    public static Optional<EmailAddress> parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        return trimmed.length() <= LONGEST && SHAPE.matcher(trimmed).matches()
                ? Optional.of(new EmailAddress(trimmed))
                : Optional.empty();
    }

    /** The part before the at sign. */
    public String name() {
        return value.substring(0, value.indexOf('@'));
    }
}
