package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LiveProgress;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LiveEarTest {

    private final AtomicInteger closed = new AtomicInteger();
    private final AtomicInteger progressed = new AtomicInteger();
    private final AtomicInteger poked = new AtomicInteger();
    private final AtomicInteger forgotten = new AtomicInteger();
    private final LiveFollower follower = closed::incrementAndGet;
    private final LiveEar ear = new LiveEar(
            progress -> progressed.incrementAndGet(), poked::incrementAndGet, lost -> forgotten.incrementAndGet());

    @Test
    void a_percentage_goes_to_the_screen_and_a_change_of_status_pokes() {
        ear.open(() -> follower);
        ear.heard(new LiveProgress(OptionalInt.of(5), Optional.empty(), false));
        ear.heard(new LiveProgress(OptionalInt.empty(), Optional.empty(), true));
        assertThat(progressed).hasValue(1);
        assertThat(poked).hasValue(1);
    }

    @Test
    void what_is_heard_after_it_was_closed_says_nothing() {
        ear.open(() -> follower);
        ear.close();
        ear.heard(new LiveProgress(OptionalInt.of(5), Optional.empty(), true));
        assertThat(progressed).hasValue(0);
        assertThat(poked).hasValue(0);
    }

    @Test
    void closing_and_losing_it_in_any_order_closes_the_follower_once() {
        ear.open(() -> follower);
        ear.lost();
        ear.close();
        ear.lost();
        assertThat(closed).hasValue(1);
    }

    @Test
    void a_loss_that_is_told_before_the_follower_is_there_still_closes_it() {
        ear.open(() -> {
            ear.lost();
            return follower;
        });
        assertThat(closed).hasValue(1);
        assertThat(forgotten).hasValue(1);
    }

    @Test
    void a_follower_that_cannot_be_opened_is_forgotten_and_does_no_harm() {
        ear.open(() -> {
            throw new IllegalStateException("no socket");
        });
        assertThat(forgotten).hasValue(1);
    }

    @RepeatedTest(200)
    void opening_and_closing_at_once_leaks_no_follower_and_closes_none_twice() {
        CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> ear.open(() -> follower));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(ear::close);
        CompletableFuture.allOf(opening, closing).join();
        assertThat(closed).hasValue(1);
    }
}
