package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.pace.ManualTime;
import app.animato.generation.pace.Pace;
import app.animato.generation.pace.PaceSettings;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.Origin;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.media.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class LiveUpdatesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final TaskReport MADE = new TaskReport(
            new TaskRef("1", "token"),
            "task_postprocess_end",
            new TaskState.Succeeded(List.of()),
            Optional.empty(),
            Optional.empty(),
            Origin.UNKNOWN);

    private final ManualTime time = new ManualTime();
    private final Pace pace = new Pace(new PaceSettings(Duration.ofSeconds(1)), new Random(11));
    private final LiveUpdates updates = new LiveUpdates(time, pace);
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
        for (int heard : List.of(10, 40, 30, 60)) {
            updates.progressed(owner, generation.id(), percent(heard));
            time.pass(LiveUpdates.PROGRESS_INTERVAL);
        }
        assertThat(page.heard).containsExactly("QUEUED", "10", "40", "40", "60");
        assertThat(updates.progress(generation.id())).contains(percent(60));
    }

    @Test
    void a_step_back_at_the_same_percentage_is_not_shown_and_a_new_estimate_is() {
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), step(6, 9));
        updates.progressed(owner, generation.id(), step(5, 10));
        assertThat(updates.progress(generation.id())).contains(step(6, 9));
        updates.progressed(owner, generation.id(), step(6, 8));
        assertThat(updates.progress(generation.id())).contains(step(6, 8));
    }

    @Test
    void of_many_frames_a_page_is_told_five_times_a_second_and_of_the_last_one() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        for (int percent = 0; percent <= 100; percent++) {
            updates.progressed(owner, generation.id(), percent(percent));
            time.pass(Duration.ofMillis(10));
        }
        time.pass(Duration.ofSeconds(10));
        assertThat(page.heard).containsExactly("QUEUED", "0", "19", "39", "59", "79", "99", "100");
        assertThat(time.alarms()).isZero();
    }

    @Test
    void what_was_held_back_is_not_told_after_the_end() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        updates.changed(generation);
        updates.progressed(owner, generation.id(), percent(90));
        updates.progressed(owner, generation.id(), percent(95));
        generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, NOW);
        updates.changed(generation);
        time.pass(Duration.ofSeconds(1));
        assertThat(page.heard).containsExactly("QUEUED", "90", "FAILED");
        assertThat(time.alarms()).isZero();
    }

    @Test
    void a_page_that_waits_for_a_video_has_time_to_show_it_before_it_hears_of_its_end() {
        updates.subscribe(owner, page);
        Generation generation = queued();
        generation.observe(MADE, NOW);
        updates.changed(generation);
        generation.collect(new Generation.Result(MediaId.create(), MediaId.create(), List.of()), NOW);
        updates.changed(generation);
        generation.illustrate(MediaId.create());
        updates.changed(generation);
        assertThat(page.heard).containsExactly("COLLECTING");
        time.pass(pace.untilEndIsTold());
        assertThat(page.heard).containsExactly("COLLECTING", "SUCCEEDED");
        updates.changed(generation);
        assertThat(page.heard).containsExactly("COLLECTING", "SUCCEEDED", "SUCCEEDED");
        assertThat(time.alarms()).isZero();
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
        generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, ""), Patience.NONE, NOW);
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
        return new Progress(percent, Optional.empty(), Optional.empty());
    }

    private static Progress step(int current, int secondsLeft) {
        return new Progress(
                60, Optional.of(new Progress.Step(current, 10)), Optional.of(Duration.ofSeconds(secondsLeft)));
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
