package app.animato.generation.following;

import app.animato.effect.Effect;
import app.animato.generation.pace.Later;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Later later;
    private final Map<Effect, Learned> learned = new ConcurrentHashMap<>();
    private final Set<Effect> asked = ConcurrentHashMap.newKeySet();

    private record Learned(Optional<Duration> usual, Instant when) {

        static final Learned NOTHING = new Learned(Optional.empty(), Instant.EPOCH);
    }

    UsualTimes(JdbcClient jdbc, Later later, Clock clock) {
        this.jdbc = jdbc;
        this.later = later;
        this.clock = clock;
    }

    /**
     * How much is left when the provider has worked for so long; empty as long as too little is known. Never waits for
     * the database: what is new there is known a moment later.
     */
    Optional<Duration> remaining(Effect effect, Duration worked) {
        return usual(effect).map(usual -> usual.minus(worked)).map(left -> left.isNegative() ? Duration.ZERO : left);
    }

    private Optional<Duration> usual(Effect effect) {
        Learned known = learned.getOrDefault(effect, Learned.NOTHING);
        if (known.when().plus(FRESH).isBefore(clock.instant()) && asked.add(effect)) {
            later.after(Duration.ZERO, () -> learn(effect, known));
        }
        return known.usual();
    }

    /** Whatever comes of it, it is not tried again for a while. */
    private void learn(Effect effect, Learned before) {
        Optional<Duration> usual = before.usual();
        try {
            usual = median(lastTimes(effect));
        } finally {
            learned.put(effect, new Learned(usual, clock.instant()));
            asked.remove(effect);
        }
    }

    private static Optional<Duration> median(List<Long> millis) {
        return millis.size() < LEAST
                ? Optional.empty()
                : Optional.of(
                        Duration.ofMillis(millis.stream().sorted().toList().get(millis.size() / 2)));
    }

    private List<Long> lastTimes(Effect effect) {
        return jdbc.sql("select working_ms from generation where effect = :effect and status = 'SUCCEEDED'"
                        + " and working_ms is not null order by effect, status, ended_at desc limit " + MOST)
                .param("effect", effect.value())
                .query((row, number) -> row.getLong("working_ms"))
                .list();
    }
}
