package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final Admission admission = new Admission(2);
    private final List<CompletableFuture<?>> begun = new ArrayList<>();

    @Test
    void begins_no_more_than_it_may_and_the_next_as_soon_as_one_is_made_or_has_failed() {
        for (int i = 0; i < 5; i++) {
            admission.enter(this::begin);
        }
        assertThat(begun).hasSize(2);
        begun.getFirst().complete(null);
        assertThat(begun).hasSize(3);
        begun.get(1).completeExceptionally(new IllegalStateException("refused"));
        assertThat(begun).hasSize(4);
    }

    @Test
    void what_cannot_even_begin_keeps_nobody_waiting() {
        for (int i = 0; i < 10_000; i++) {
            admission.enter(() -> {
                throw new IllegalStateException("closed meanwhile");
            });
        }
        admission.enter(this::begin);
        assertThat(begun).hasSize(1);
    }

    @Test
    void thousands_that_are_closed_while_they_wait_pass_through() {
        admission.enter(this::begin);
        admission.enter(this::begin);
        for (int i = 0; i < 10_000; i++) {
            admission.enter(() -> CompletableFuture.completedFuture(null));
        }
        admission.enter(this::begin);
        begun.getFirst().complete(null);
        assertThat(begun).hasSize(3);
    }

    @Test
    void nobody_is_forgotten_when_many_come_and_go_at_once() throws InterruptedException {
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch all = new CountDownLatch(2000);
        for (int i = 0; i < 2000; i++) {
            Thread.startVirtualThread(() -> admission.enter(() -> {
                most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                return CompletableFuture.runAsync(() -> {
                    underWay.decrementAndGet();
                    all.countDown();
                });
            }));
        }
        assertThat(all.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(most.get()).isLessThanOrEqualTo(2);
    }

    private CompletableFuture<?> begin() {
        CompletableFuture<?> connecting = new CompletableFuture<>();
        begun.add(connecting);
        return connecting;
    }
}
