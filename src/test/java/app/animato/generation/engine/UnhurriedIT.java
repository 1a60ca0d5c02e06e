package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.News;
import app.animato.generation.OutputIds;
import app.animato.media.MediaId;
import app.animato.sandbox.TaskFault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** With a beat so long that what comes of hearing and what comes of waiting are told apart on a busy machine too. */
class UnhurriedIT extends RunningEngine {

    private static final String BEAT = "2s";

    /** Far less than it takes until a task is looked at whose open ear hears nothing. */
    private static final Duration HEARD = Duration.ofSeconds(10);

    @Override
    ConfigurableApplicationContext application() {
        return EngineApplications.on(database, BEAT, () -> settings("unhurried-" + database.name(), BEAT));
    }

    /** An ear that is open and silent costs as many, but is believed for so long that the end is found late. */
    @Test
    void a_generation_that_is_heard_costs_three_calls_at_most() {
        sandbox.faults().muteCallbacks();
        int before = sandbox.calls().total();
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(sandbox.calls().total() - before).isBetween(2, 3);
        assertMadeOnce(generation);
        Instant end = sandbox.endOf(generation.task().orElseThrow().id()).orElseThrow();
        assertThat(Duration.between(end, generation.endedAt().orElseThrow())).isLessThan(HEARD);
    }

    @Test
    void what_is_heard_shows_that_it_runs_without_a_call() {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        int before = sandbox.calls().total();
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.RUNNING);
        await().untilAsserted(() -> assertThat(liveUpdates.progress(generation.id()))
                .hasValueSatisfying(progress -> assertThat(progress.percent()).isEqualTo(100)));
        assertThat(sandbox.calls().total() - before).isLessThanOrEqualTo(2);
        assertThat(now(generation).providerStatus()).startsWith("task_");
    }

    @Test
    void a_video_is_shown_before_its_poster_is_cut_and_a_crash_in_between_loses_neither() {
        AccountId owner = newPerson();
        List<MediaId> pictures = new CopyOnWriteArrayList<>();
        LiveUpdates.Subscription page = liveUpdates.subscribe(owner, new LiveUpdates.Listener() {
            @Override
            public void heard(News news) {
                news.changed().forEach(changed -> changed.result().ifPresent(result -> pictures.add(result.poster())));
            }
        });
        Generation generation = ask(owner);
        MediaId photo = generation.recipe().preview();
        MediaId poster = OutputIds.poster(generation.id());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        // As whatever is heard of a task that has just ended does.
        schedule.poke(generation.id());
        await().untilAsserted(() -> assertThat(pictures).containsExactly(photo, poster));

        jdbc.sql("update generation set poster = photo_preview where id = :id")
                .param("id", generation.id().value())
                .update();
        library.delete(owner, List.of(poster));
        schedule.poke(generation.id());
        await().untilAsserted(() -> assertThat(pictures).containsExactly(photo, poster, poster));
        page.end();
        assertMadeOnce(generation);
    }
}
