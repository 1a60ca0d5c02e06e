package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.provider.TaskRef;
import app.animato.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private final LiveUpdates updates = new LiveUpdates();
    private final AccountId owner = AccountId.create();
    private final Page page = new Page();

    @Test
    void a_page_hears_of_its_owners_generations_alone() {
        Page stranger = new Page();
        updates.subscribe(owner, page);
        updates.subscribe(AccountId.create(), stranger);
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(10));
        assertThat(page.heard).containsExactly("QUEUED", "10");
        assertThat(stranger.heard).isEmpty();
    }

    @Test
    void progress_never_runs_backwards() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        List.of(10, 40, 30, 60).forEach(heard -> updates.progressed(owner, generation.id(), percent(heard)));
        assertThat(page.heard).containsExactly("QUEUED", "10", "40", "40", "60");
        assertThat(updates.progress(generation.id())).contains(percent(60));
    }

    @Test
    void a_change_while_it_is_at_the_provider_keeps_the_progress() {
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(50));
        updates.changed(generation);
        assertThat(updates.progress(generation.id())).contains(percent(50));
    }

    @Test
    void progress_that_is_heard_after_the_end_is_dropped_and_nothing_of_it_stays() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(90));
        generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Duration.ZERO, NOW);
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(95));
        assertThat(updates.progress(generation.id())).isEmpty();
        assertThat(updates.followed()).isZero();
        assertThat(page.heard).containsExactly("QUEUED", "90", "FAILED");
    }

    @Test
    void an_ended_subscription_hears_nothing_and_ends_twice_without_harm() {
        LiveUpdates.Subscription subscription = updates.subscribe(owner, page);
        Page other = new Page();
        updates.subscribe(owner, other);
        subscription.end();
        subscription.end();
        updates.changed(queued());
        assertThat(page.heard).isEmpty();
        assertThat(other.heard).containsExactly("QUEUED");
    }

    @Test
    void a_page_that_throws_keeps_no_other_from_hearing() {
        for (int i = 0; i < 5; i++) {
            updates.subscribe(owner, new Page() {
                @Override
                public void changed(Generation generation) {
                    throw new IllegalStateException("gone");
                }
            });
        }
        updates.subscribe(owner, page);
        updates.changed(queued());
        assertThat(page.heard).containsExactly("QUEUED");
    }

    private Generation queued() {
        Generation generation = Generation.ask(
                owner, new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, Seed.DEFAULT), NOW);
        generation.submit(NOW);
        generation.accept(new TaskRef("1", "token"));
        return generation;
    }

    private static Progress percent(int percent) {
        return new Progress(percent, Optional.empty());
    }

    private static class Page implements LiveUpdates.Listener {

        final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public void changed(Generation generation) {
            heard.add(generation.status().name());
        }

        @Override
        public void progressed(GenerationId id, Progress progress) {
            heard.add(Integer.toString(progress.percent()));
        }
    }
}
