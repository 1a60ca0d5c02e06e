package app.animato.bench;

import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.Sandbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** What both clients knew of each task, and when. */
final class Measured {

    private final Sandbox provider;
    private final PollingClient polling;
    private final Map<Wished, Map<String, Instant>> seen;
    private final Map<String, Wished> wishes;

    Measured(Sandbox provider, PollingClient polling, Map<Wished, Map<String, Instant>> seen) {
        this.provider = provider;
        this.polling = polling;
        this.seen = seen;
        this.wishes = provider.ledger().accepted().stream()
                .filter(run -> seen.containsKey(Wished.of(run)))
                .collect(Collectors.toMap(AcceptedRun::taskId, Wished::of));
    }

    Set<String> tasks(Predicate<Wished> wanted) {
        return wishes.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    List<Row> rows(String topic, Set<String> tasks) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> polling.known().keySet().containsAll(tasks));
        Spread placed = spread(tasks, task -> millis(task, noted(task, "placed")));
        Spread picture = spread(tasks, task -> millis(task, picture(task)));
        Spread shown = spread(
                tasks,
                task -> Duration.between(noted(task, "placed"), picture(task)).toNanos() / 1e6);
        Spread polled = spread(tasks, task -> millis(task, polling.known().getOrDefault(task, Instant.MAX)));
        return List.of(
                Row.told(topic, "generations", tasks.size(), ""),
                Row.told(topic, "end → video placed in the page, p50", placed.p50(), "ms"),
                Row.told(topic, "end → video placed in the page, p95", placed.p95(), "ms"),
                Row.told(topic, "placed → picture on the screen, p50", shown.p50(), "ms"),
                Row.told(topic, "end → picture on the screen, p50", picture.p50(), "ms"),
                Row.aimed(topic, "end → picture on the screen, p95", picture.p95(), "ms", 150),
                Row.told(topic, "end → picture on the screen, p99", picture.p99(), "ms"),
                Row.told(topic, "polling client: end → known, p50", polled.p50(), "ms"),
                Row.told(topic, "polling client: end → known, p95", polled.p95(), "ms"),
                Row.told(topic, "polling client: end → known, p99", polled.p99(), "ms"),
                Row.aimed(topic, "p95, Animato against the polling client", picture.p95() / polled.p95(), "×", 0.03),
                Row.told(
                        topic,
                        "polling client: calls per generation, its Run included",
                        1 + (double) polling.calls(tasks) / tasks.size(),
                        ""));
    }

    private static Spread spread(Set<String> tasks, ToDoubleFunction<String> measure) {
        return Spread.of(tasks.stream().map(measure::applyAsDouble).toList());
    }

    private double millis(String task, Instant moment) {
        Instant end = provider.endOf(task).orElseThrow();
        return Duration.between(end, moment).toNanos() / 1e6;
    }

    private Instant picture(String task) {
        return Stream.of(noted(task, "poster"), noted(task, "frame"))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    /** Never, when it was not noted. */
    private Instant noted(String task, String what) {
        return Optional.ofNullable(wishes.get(task))
                .map(seen::get)
                .map(noted -> noted.get(what))
                .orElse(Instant.MAX);
    }
}
