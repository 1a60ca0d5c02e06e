package app.animato.generation.following;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.LiveFollower;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class LiveEarTest {

    private final AtomicInteger closed = new AtomicInteger();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private final LiveFollower follower = closed::incrementAndGet;
    private final LiveEar ear = new LiveEar(new LiveFollower.Listener() {
        @Override
        public void opened() {
            told.add("opened");
        }

        @Override
        public void heard(LiveEvent event) {
            told.add("heard");
        }

        @Override
        public void lost() {
            told.add("lost");
        }
    });

    @Test
    void tells_what_it_hears() {
        ear.open(listener -> follower);
        ear.opened();
        ear.heard(new LiveEvent.Murmured());
        ear.lost();
        assertThat(told).containsExactly("opened", "heard", "lost");
    }

    @Test
    void what_is_heard_after_it_was_closed_says_nothing() {
        ear.open(listener -> follower);
        ear.close();
        ear.opened();
        ear.heard(new LiveEvent.Murmured());
        ear.lost();
        assertThat(told).isEmpty();
    }

    @Test
    void closing_and_losing_it_in_any_order_closes_the_follower_once() {
        ear.open(listener -> follower);
        ear.lost();
        ear.close();
        ear.lost();
        assertThat(closed).hasValue(1);
        assertThat(told).containsExactly("lost");
    }

    @Test
    void a_loss_that_is_told_before_the_follower_is_there_still_closes_it() {
        ear.open(listener -> {
            ear.lost();
            return follower;
        });
        assertThat(closed).hasValue(1);
        assertThat(told).containsExactly("lost");
    }

    @Test
    void a_follower_that_cannot_be_opened_is_lost_and_does_no_harm() {
        ear.open(listener -> {
            throw new IllegalStateException("no socket");
        });
        assertThat(told).containsExactly("lost");
    }

    @RepeatedTest(200)
    void opening_and_closing_at_once_leaks_no_follower_and_closes_none_twice() {
        CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> ear.open(listener -> follower));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(ear::close);
        CompletableFuture.allOf(opening, closing).join();
        assertThat(closed).hasValue(1);
    }
}
