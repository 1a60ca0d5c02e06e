package app.animato.generation.line;

import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.Outcome;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Knows whether the provider can be reached. Once most of the latest calls went unanswered it is away: no call leaves
 * any more but one probe at a time, ever more rarely up to a limit, and the first that is answered ends it.
 */
@Component
public class Reach {

    private static final Logger log = LoggerFactory.getLogger(Reach.class);

    private static final int LATEST_CALLS = 5;
    private static final int FEWEST_CALLS = 3;
    private static final float MOST_UNANSWERED = 80;
    private static final double JITTER = 0.5;

    private final CircuitBreaker breaker;
    private final LinePace pace;
    private final LineTimer timer;
    private final Clock clock;
    private final AtomicReference<Optional<Instant>> awaySince = new AtomicReference<>(Optional.empty());
    private final Listeners changes = new Listeners();
    private final Listeners probes = new Listeners();
    private volatile boolean closed;

    Reach(LinePace pace, LineTimer timer, Clock clock) {
        this.pace = pace;
        this.timer = timer;
        this.clock = clock;
        this.breaker = CircuitBreaker.of(
                "provider",
                CircuitBreakerConfig.custom()
                        .slidingWindow(LATEST_CALLS, FEWEST_CALLS, CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(MOST_UNANSWERED)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .maxWaitDurationInHalfOpenState(pace.longestProbe().multipliedBy(2))
                        .waitIntervalFunctionInOpenState(IntervalFunction.ofExponentialRandomBackoff(
                                pace.firstProbe(), 2, JITTER, pace.rarestProbe()))
                        .writableStackTraceEnabled(false)
                        .recordResult(result -> result instanceof Outcome outcome && !outcome.answered())
                        .clock(new SteadyClock(clock))
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> moved(event.getStateTransition().getToState()));
    }

    public boolean isAway() {
        return awaySince.get().isPresent();
    }

    public Optional<Instant> awaySince() {
        return awaySince.get();
    }

    /** Lets a call out and takes note of whether it was answered; away, it gets the other answer at once. */
    <T extends Outcome> T call(Supplier<T> call, Supplier<T> whileAway) {
        return isAway() ? whileAway.get() : permitted(call, whileAway);
    }

    /** Lets a harmless call out to an absent provider, if it is time for one; one that is back is not probed. */
    void probe(Supplier<Outcome> call) {
        if (isAway()) {
            Outcome unused = permitted(() -> inTime(call), () -> new LookupOutcome.Unreachable("not now"));
        }
    }

    /** One that takes connections and says nothing is to be found again soon, so no probe has the patience of other calls. */
    private Outcome inTime(Supplier<Outcome> call) {
        return CompletableFuture.supplyAsync(
                        call, probe -> Thread.ofVirtual().name("provider-probe").start(probe))
                .completeOnTimeout(
                        new LookupOutcome.Unreachable("no answer in time"),
                        pace.longestProbe().toMillis(),
                        TimeUnit.MILLISECONDS)
                .join();
    }

    private <T extends Outcome> T permitted(Supplier<T> call, Supplier<T> otherwise) {
        try {
            return breaker.executeSupplier(call);
        } catch (CallNotPermittedException away) {
            return otherwise.get();
        }
    }

    private void moved(CircuitBreaker.State state) {
        switch (state) {
            case OPEN -> {
                if (awaySince.compareAndSet(Optional.empty(), Optional.of(clock.instant()))) {
                    log.warn("The provider cannot be reached: nothing is asked of it but whether it is back");
                    changes.tell();
                    offerProbe();
                }
            }
            case CLOSED ->
                awaySince.getAndSet(Optional.empty()).ifPresent(since -> {
                    log.info(
                            "The provider is back after {}",
                            Duration.between(since, clock.instant()).truncatedTo(ChronoUnit.SECONDS));
                    changes.tell();
                });
            default -> {}
        }
    }

    /** Often, since the breaker itself knows which of them may leave. */
    private void offerProbe() {
        if (isAway() && !closed) {
            probes.tell();
            var unused = timer.in(pace.betweenProbes(), this::offerProbe);
        }
    }

    /** Is told when the provider goes away and when it comes back. */
    void onChange(Runnable told) {
        changes.add(told);
    }

    /** Is told when it may be time to probe. */
    void onProbe(Runnable told) {
        probes.add(told);
    }

    /** Nobody probes any more. */
    @PreDestroy
    void close() {
        closed = true;
    }
}
