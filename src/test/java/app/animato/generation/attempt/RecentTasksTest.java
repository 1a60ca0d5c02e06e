package app.animato.generation.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.provider.Origin;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.testing.TickingClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTasksTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final Duration FRESH = Duration.ofMinutes(15);

    private final TickingClock clock = new TickingClock();
    private final List<TaskReport> listed = new ArrayList<>();
    private boolean away;
    private final AtomicInteger asked = new AtomicInteger();
    private final RecentTasks tasks = new RecentTasks(this::list, clock);

    @Test
    void one_reading_serves_whoever_comes_soon_after() {
        created(NOON.minusSeconds(5));
        created(NOON.minus(Duration.ofDays(1)));
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isTrue();
        clock.tick(Duration.ofMinutes(10));
        read();
        assertThat(asked).hasValue(1);
        clock.tick(Duration.ofMinutes(10));
        read();
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_reading_that_went_unanswered_serves_nobody() {
        away = true;
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isFalse();
        away = false;
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isTrue();
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoever_has_waited_for_a_reading_that_went_unanswered_does_not_ask_again() {
        List<CompletableFuture<RecentTasks.Reading>> waiting = new ArrayList<>();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        RecentTasks silent = new RecentTasks(
                (skip, most) -> {
                    asked.incrementAndGet();
                    await().until(() -> threads.size() == 5
                            && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
                    return new RecentOutcome.Unreachable("silence");
                },
                clock);
        Executor each = work -> {
            Thread thread = new Thread(work);
            thread.start();
            threads.add(thread);
        };
        Thread first = new Thread(() -> read(silent));
        first.start();
        await().until(() -> asked.get() == 1);
        for (int i = 0; i < 5; i++) {
            waiting.add(CompletableFuture.supplyAsync(() -> read(silent), each));
        }
        assertThat(waiting)
                .allSatisfy(reading -> assertThat(reading.join().covers(sent(NOON.minusSeconds(30))))
                        .isFalse());
        assertThat(asked).hasValue(1);
    }

    @Test
    void a_list_that_is_too_long_tells_of_what_is_young_enough_all_the_same() {
        IntStream.range(0, 1500).forEach(age -> created(NOON.minusSeconds(age)));
        RecentTasks.Reading reading = tasks.read(NOON.minus(Duration.ofDays(3)), NOON, FRESH);
        assertThat(asked).hasValue(10);
        assertThat(reading.covers(sent(NOON.minusSeconds(600)))).isTrue();
        assertThat(reading.covers(sent(NOON.minusSeconds(1200)))).isFalse();
    }

    @Test
    void a_list_that_breaks_off_tells_of_what_was_read() {
        IntStream.range(0, 150).forEach(age -> created(NOON.minusSeconds(age * 10L)));
        RecentTasks breaking = new RecentTasks(
                (skip, most) -> skip == 0 ? list(skip, most) : new RecentOutcome.Unreachable("gone"), clock);
        RecentTasks.Reading reading = breaking.read(NOON.minus(Duration.ofDays(3)), NOON, FRESH);
        assertThat(reading.covers(sent(NOON.minusSeconds(600)))).isTrue();
        assertThat(reading.covers(sent(NOON.minusSeconds(1200)))).isFalse();
    }

    @Test
    void a_provider_that_tells_of_fewer_at_once_is_asked_on_until_there_are_no_more() {
        IntStream.range(0, 120).forEach(age -> created(NOON.minusSeconds(age)));
        String oldest = "t".repeat(43);
        created(NOON.minusSeconds(120), URI.create("https://a.example/callback/" + oldest));
        RecentTasks capped = new RecentTasks((skip, most) -> list(skip, Math.min(most, 50)), clock);
        RecentTasks.Reading reading = capped.read(NOON.minus(Duration.ofDays(3)), NOON, FRESH);
        assertThat(reading.byToken()).containsOnlyKeys(oldest);
        assertThat(reading.covers(sent(NOON.minus(Duration.ofDays(2))))).isTrue();
        assertThat(asked).hasValue(4);
    }

    @Test
    void what_is_too_old_to_be_of_interest_ends_the_reading() {
        IntStream.range(0, 60).forEach(age -> created(NOON.minus(Duration.ofMinutes(2L * age))));
        assertThat(read().covers(sent(NOON.minusSeconds(30)))).isTrue();
        assertThat(asked).hasValue(1);
    }

    private RecentTasks.Reading read() {
        return read(tasks);
    }

    private static RecentTasks.Reading read(RecentTasks tasks) {
        return tasks.read(NOON.minus(Duration.ofHours(1)), NOON, FRESH);
    }

    private RecentOutcome list(int skip, int most) {
        asked.incrementAndGet();
        return away
                ? new RecentOutcome.Unreachable("nobody there")
                : new RecentOutcome.Listed(
                        listed.stream().skip(skip).limit(most).toList());
    }

    private void created(Instant moment) {
        listed.add(task(new Origin(Optional.of(moment), Optional.empty())));
    }

    private void created(Instant moment, URI callback) {
        listed.add(task(new Origin(Optional.of(moment), Optional.of(callback))));
    }

    private TaskReport task(Origin origin) {
        return new TaskReport(
                new TaskRef(Integer.toString(listed.size()), "token"),
                "task_start",
                new TaskState.Running(),
                Optional.empty(),
                Optional.empty(),
                origin);
    }

    private static Trace sent(Instant moment) {
        return new Trace("token", moment, Optional.of(moment.plusSeconds(1)));
    }
}
