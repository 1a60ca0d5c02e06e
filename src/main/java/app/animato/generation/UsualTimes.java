package app.animato.generation;

import app.animato.effect.Effect;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long the provider usually works on an effect, learned from what it made last. */
@Component
class UsualTimes {

    private static final int MOST = 20;
    private static final int LEAST = 3;
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Effect, Learned> learned = new EnumMap<>(Effect.class);

    private record Learned(Optional<Duration> usual, Instant when) {}

    UsualTimes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How much is left when the provider has worked for so long; empty as long as too little is known. */
    Optional<Duration> remaining(Effect effect, Duration worked) {
        return usual(effect).map(usual -> usual.minus(worked)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private synchronized Optional<Duration> usual(Effect effect) {
        Instant now = clock.instant();
        Learned known = learned.get(effect);
        if (known == null || known.when().plus(FRESH).isBefore(now)) {
            known = new Learned(median(lastTimes(effect)), now);
            learned.put(effect, known);
        }
        return known.usual();
    }

    private static Optional<Duration> median(List<Long> millis) {
        return millis.size() < LEAST
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(millis.stream().sorted().toList().get(millis.size() / 2)));
    }

    private List<Long> lastTimes(Effect effect) {
        return jdbc.sql("select working_ms from generation where effect = :effect and status = 'SUCCEEDED'"
                        + " and working_ms is not null order by ended_at desc limit " + MOST)
                .param("effect", effect.value())
                .query((row, number) -> row.getLong("working_ms"))
                .list();
    }
}
