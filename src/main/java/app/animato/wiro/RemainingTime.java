package app.animato.wiro;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ways in which progress events tell the remaining time: {@code 3s}, {@code 1m 5s}, {@code 00:05}. */
final class RemainingTime {

    private static final Pattern UNITS = Pattern.compile(
            "(?=\\d)(?:(\\d{1,4})\\s*h)?\\s*(?:(\\d{1,4})\\s*m)?\\s*(?:(\\d{1,6})(?:\\.\\d{1,9})?\\s*s)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,4}):(\\d{1,2})(?:\\.\\d{1,9})?");

    private RemainingTime() {}

    static Optional<Duration> read(String text) {
        Matcher units = UNITS.matcher(text.strip());
        if (units.matches()) {
            return Optional.of(sum(units));
        }
        Matcher clock = CLOCK.matcher(text.strip());
        return clock.matches() ? Optional.of(sum(clock)) : Optional.empty();
    }

    private static Duration sum(Matcher parts) {
        return Duration.ofHours(number(parts, 1)).plusMinutes(number(parts, 2)).plusSeconds(number(parts, 3));
    }

    private static long number(Matcher parts, int group) {
        String digits = parts.group(group);
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
