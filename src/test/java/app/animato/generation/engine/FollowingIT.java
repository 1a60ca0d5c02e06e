package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import app.animato.media.KeptPhoto;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.SocketFault;
import app.animato.sandbox.TaskFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How often the provider is asked, and that whatever becomes of the live events only costs time. */
class FollowingIT extends RunningEngine {

    private static final int MANY = 24;

    /** Far less than it takes until a task is looked at whose open ear hears nothing. */
    private static final Duration HEARD = Duration.ofMillis(1500);

    @Autowired
    private VideoProvider provider;

    @Autowired
    private Clock clock;

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
    void an_ear_that_nobody_needs_any_more_is_taken_away() {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.RUNNING);
        TaskRef task = generation.task().orElseThrow();
        await().until(() -> sandbox.openSockets() == 1);
        generations.change(
                generation.id(),
                asOnAnotherNode -> asOnAnotherNode.miss(
                        new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, "seen by another node"),
                        Patience.NONE,
                        clock.instant()));
        await().until(() -> ears.open() == 0 && sandbox.openSockets() == 0);
        // Nobody here knows of it any more, and it would take up room at the provider for ever.
        provider.cancel(task);
    }

    @Test
    void what_ended_while_nobody_listened_is_found_when_the_ear_opens() {
        sandbox.faults().nextTask(TaskFault.STAYS_QUEUED);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.QUEUED);
        await().until(() -> sandbox.openSockets() == 1);
        schedule.stop();
        try {
            ears.hushAll();
            await().until(() -> sandbox.openSockets() == 0);
            stopAtProvider(generation);
        } finally {
            schedule.start();
        }
        awaitStatus(generation, GenerationStatus.CANCELLED);
    }

    private void stopAtProvider(Generation generation) {
        provider.cancel(now(generation).task().orElseThrow());
    }

    @Test
    void ears_that_die_come_back_and_hear_the_rest() {
        sandbox.faults().nextTask(TaskFault.STAYS_QUEUED);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.QUEUED);
        await().until(() -> sandbox.openSockets() == 1);
        sandbox.faults().socket(SocketFault.CLOSED);
        await().until(() -> sandbox.openSockets() == 0);
        int before = sandbox.calls().to(Endpoint.DETAIL);
        await().until(() -> sandbox.calls().to(Endpoint.DETAIL) >= before + 2);
        sandbox.faults().socket(SocketFault.NONE);
        await().until(() -> sandbox.openSockets() == 1);
        stopAtProvider(generation);
        awaitStatus(generation, GenerationStatus.CANCELLED);
    }

    @Test
    void one_that_falls_silent_in_an_open_ear_is_looked_at_all_the_same() {
        sandbox.faults().nextTask(TaskFault.STAYS_QUEUED);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.QUEUED);
        await().until(() -> sandbox.openSockets() == 1);
        sandbox.faults().muteCallbacks();
        sandbox.faults().socket(SocketFault.SILENT);
        stopAtProvider(generation);
        awaitStatus(generation, GenerationStatus.CANCELLED);
    }

    @Test
    void many_that_are_taken_up_again_at_once_are_looked_at_together() {
        List<Generation> many = manyThatNeverEnd();
        schedule.stop();
        ears.hushAll();
        await().until(() -> sandbox.openSockets() == 0);
        int details = sandbox.calls().to(Endpoint.DETAIL);
        int lists = sandbox.calls().to(Endpoint.LIST);
        schedule.start();
        await().atMost(Duration.ofSeconds(30)).until(() -> sandbox.openSockets() == MANY);
        await().until(() -> many.stream().noneMatch(this::isDue));
        assertThat(sandbox.calls().to(Endpoint.DETAIL) - details).isLessThanOrEqualTo(MANY / 2);
        assertThat(sandbox.calls().to(Endpoint.LIST) - lists).isBetween(1, MANY / 2);
    }

    @Test
    void many_without_an_ear_share_their_looks() {
        List<Generation> many = manyThatNeverEnd();
        sandbox.faults().socket(SocketFault.CLOSED);
        await().until(() -> sandbox.openSockets() == 0);
        int details = sandbox.calls().to(Endpoint.DETAIL);
        int lists = sandbox.calls().to(Endpoint.LIST);
        await().atMost(Duration.ofSeconds(30)).until(() -> sandbox.calls().to(Endpoint.LIST) >= lists + 6);
        assertThat(sandbox.calls().to(Endpoint.DETAIL) - details).isLessThan(6 * MANY / 2);
        assertThat(many)
                .allSatisfy(generation -> assertThat(now(generation).status()).isEqualTo(GenerationStatus.RUNNING));
    }

    private boolean isDue(Generation generation) {
        Generation current = now(generation);
        return ears.listen(current, current.task().orElseThrow())
                .untilLook(clock.instant().plusSeconds(1))
                .isZero();
    }

    private List<Generation> manyThatNeverEnd() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        sandbox.faults().nextTasks(MANY, TaskFault.NEVER_ENDS);
        List<Generation> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(service.ask(owner, recipe(photo)));
        }
        many.forEach(generation -> awaitStatus(generation, GenerationStatus.RUNNING));
        await().until(() -> sandbox.openSockets() == MANY);
        return many;
    }
}
