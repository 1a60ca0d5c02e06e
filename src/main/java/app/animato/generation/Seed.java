package app.animato.generation;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The number that a generation's chance is drawn from: whole, 0 to 4,294,967,295 (32 bits, as such models take it). */
public record Seed(long value) {

    public static final Seed DEFAULT = new Seed(42);

    private static final long LARGEST = 0xFFFF_FFFFL;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,10}");

    public Seed {
        if (value < 0 || value > LARGEST) {
            throw new IllegalArgumentException("A seed lies between 0 and " + LARGEST);
        }
    }

    /** Empty when the text is no whole number in range. */
    public static Optional<Seed> parse(String text) {
        String trimmed = text.strip();
        if (!DIGITS.matcher(trimmed).matches()) {
            return Optional.empty();
        }
        long value = Long.parseLong(trimmed);
        return value <= LARGEST ? Optional.of(new Seed(value)) : Optional.empty();
    }

    public static Seed surprise(RandomGenerator chance) {
        return new Seed(chance.nextLong(LARGEST + 1));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
