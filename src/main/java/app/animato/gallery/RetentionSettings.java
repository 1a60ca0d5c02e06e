package app.animato.gallery;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationStyle;

/**
 * How long the house keeps what nobody deletes: a day at least, such as {@code 365d}, or {@code none} for as long as its
 * person wants.
 *
 * @param finished videos, from when they were finished
 * @param failed what failed or was cancelled, from then on
 * @param originals photos from which nothing is left, from when they were last brought or asked for
 */
@ConfigurationProperties("animato.retention")
record RetentionSettings(
        @DefaultValue("none") String finished,
        @DefaultValue("none") String failed,
        @DefaultValue("none") String originals) {

    private static final String NONE = "none";
    private static final Duration SHORTEST = Duration.ofDays(1);

    RetentionSettings {
        time("finished", finished);
        time("failed", failed);
        time("originals", originals);
    }

    Optional<Duration> finishedKept() {
        return time("finished", finished);
    }

    Optional<Duration> failedKept() {
        return time("failed", failed);
    }

    Optional<Duration> originalsKept() {
        return time("originals", originals);
    }

    private static Optional<Duration> time(String name, String text) {
        if (text.strip().equalsIgnoreCase(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(DurationStyle.detectAndParse(text.strip())).map(time -> longEnough(name, time));
        } catch (IllegalArgumentException noTime) {
            throw new IllegalArgumentException(
                    "animato.retention." + name + " must be a day at least, such as 365d, or none, not " + text,
                    noTime);
        }
    }

    private static Duration longEnough(String name, Duration time) {
        if (time.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("animato.retention." + name + " is shorter than a day");
        }
        return time;
    }
}
