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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever becomes of the live events only costs time and a few more questions. */
class FollowingIT extends RunningEngine {

    private static final int MANY = 24;

    @Autowired
    private VideoProvider provider;

    @Autowired
    private Clock clock;

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
        await().until(() -> sandbox.openSockets() == MANY);
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
        await().until(() -> sandbox.calls().to(Endpoint.LIST) >= lists + 6);
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
