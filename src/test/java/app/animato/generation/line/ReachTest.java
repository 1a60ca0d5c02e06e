package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.pace.PaceSettings;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.testing.TickingClock;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReachTest {

    private static final LookupOutcome ANSWER = new LookupOutcome.Missing("no such task");
    private static final LookupOutcome SILENCE = new LookupOutcome.Unreachable("nobody there");
    private static final LookupOutcome KEPT_IN = new LookupOutcome.Unreachable("kept in");

    private final LinePace pace = new LinePace(new PaceSettings(Duration.ofMillis(20)), new Random(3));
    private final Reach reach = new Reach(pace, new LineTimer(), Clock.systemUTC());
    private final AtomicInteger left = new AtomicInteger();

    @Test
    void refusals_are_answers() {
        for (int i = 0; i < 20; i++) {
            var unused = reach.call(() -> new SubmitOutcome.NoBalance("97"), () -> new SubmitOutcome.NotSent(""));
            LookupOutcome refused = call(new LookupOutcome.Misconfigured("401"));
            assertThat(refused).isInstanceOf(LookupOutcome.Misconfigured.class);
        }
        assertThat(reach.isAway()).isFalse();
    }

    @Test
    void one_bad_answer_among_good_ones_is_no_outage() {
        for (int i = 0; i < 20; i++) {
            call(i % 2 == 0 ? ANSWER : SILENCE);
        }
        assertThat(reach.isAway()).isFalse();
    }

    @Test
    void a_silent_provider_is_left_in_peace_but_for_a_probe() {
        goAway();
        int before = left.get();
        for (int i = 0; i < 100; i++) {
            assertThat(call(ANSWER)).isEqualTo(KEPT_IN);
        }
        assertThat(left).hasValue(before);
        assertThat(reach.awaySince()).isPresent();
    }

    @Test
    void it_is_probed_until_it_answers_and_everybody_hears_of_its_return() {
        AtomicInteger news = new AtomicInteger();
        AtomicInteger probes = new AtomicInteger();
        reach.onChange(news::incrementAndGet);
        reach.onProbe(() -> reach.probe(() -> probes.incrementAndGet() < 4 ? SILENCE : ANSWER));
        goAway();
        await().until(() -> news.get() == 2);
        assertThat(reach.isAway()).isFalse();
        assertThat(probes).hasValue(4);
        assertThat(call(ANSWER)).isEqualTo(ANSWER);
    }

    @Test
    void one_that_is_back_is_not_probed_any_more() {
        AtomicInteger probes = new AtomicInteger();
        reach.probe(() -> {
            probes.incrementAndGet();
            return ANSWER;
        });
        assertThat(probes).hasValue(0);
    }

    @Test
    void whatever_it_says_it_is_there() {
        LookupOutcome nonsense = new LookupOutcome.Unreachable("an answer that cannot be read", true);
        for (int i = 0; i < 20; i++) {
            assertThat(call(nonsense)).isEqualTo(nonsense);
        }
        assertThat(reach.isAway()).isFalse();
        goAway(5);
        reach.onProbe(() -> reach.probe(() -> nonsense));
        await().until(() -> !reach.isAway());
    }

    @Test
    void a_probe_that_never_ends_does_not_keep_others_from_leaving() {
        CompletableFuture<LookupOutcome> never = new CompletableFuture<>();
        AtomicInteger probes = new AtomicInteger();
        reach.onProbe(() -> Thread.startVirtualThread(
                () -> reach.probe(() -> probes.incrementAndGet() == 1 ? never.join() : ANSWER)));
        goAway();
        await().until(() -> !reach.isAway());
        never.complete(SILENCE);
    }

    @Test
    void a_probe_that_is_not_answered_in_time_counts_as_silence_and_the_next_one_leaves() {
        CompletableFuture<LookupOutcome> never = new CompletableFuture<>();
        AtomicInteger probes = new AtomicInteger();
        goAway();
        await().until(() -> {
            reach.probe(() -> probes.incrementAndGet() == 1 ? never.join() : ANSWER);
            return !reach.isAway();
        });
        assertThat(probes).hasValue(2);
        never.complete(SILENCE);
    }

    @Test
    void a_clock_that_is_set_back_keeps_it_from_being_found_again_no_longer() {
        TickingClock clock = new TickingClock();
        Reach there = new Reach(pace, new LineTimer(), clock);
        for (int i = 0; i < 3; i++) {
            var unused = there.call(() -> SILENCE, () -> KEPT_IN);
        }
        assertThat(there.isAway()).isTrue();
        clock.tick(Duration.ofHours(-3));
        await().until(() -> {
            there.probe(() -> ANSWER);
            return !there.isAway();
        });
    }

    private void goAway() {
        goAway(3);
    }

    private void goAway(int silences) {
        for (int i = 0; i < silences; i++) {
            call(SILENCE);
        }
        assertThat(reach.isAway()).isTrue();
    }

    private LookupOutcome call(LookupOutcome outcome) {
        return reach.call(
                () -> {
                    left.incrementAndGet();
                    return outcome;
                },
                () -> KEPT_IN);
    }
}
