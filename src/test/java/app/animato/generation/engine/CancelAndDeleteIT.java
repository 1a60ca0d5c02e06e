package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.OutputIds;
import app.animato.generation.line.LineBoard;
import app.animato.generation.line.LineState;
import app.animato.generation.line.Pause;
import app.animato.generation.line.Standing;
import app.animato.media.KeptPhoto;
import app.animato.media.library.Photos;
import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A person changes their mind, at every point on the way. */
class CancelAndDeleteIT extends RunningEngine {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Photos photos;

    @Autowired
    private LineBoard board;

    @Test
    void one_that_still_waits_is_cancelled_without_a_call() {
        lineRows.store(new LineState(
                Optional.empty(),
                Optional.of(new LineState.Paused(Pause.NO_BALANCE, Instant.now(), "Insufficient balance")),
                Optional.of(Instant.now().plus(Duration.ofHours(1))),
                1));
        Generation generation = ask(newPerson());
        await().until(() ->
                board.standing(generation.id()).flatMap(Standing::hold).equals(Optional.of(Hold.NO_BALANCE)));
        int calls = sandbox.calls().total();
        service.cancel(generation.owner(), generation.id());
        assertThat(now(generation).status()).isEqualTo(GenerationStatus.CANCELLED);
        engine.advance(generation.id());
        assertThat(sandbox.calls().total()).isEqualTo(calls);
        assertThat(acceptedRuns(generation)).isEmpty();
    }

    @Test
    void one_in_the_providers_line_is_cancelled_there() {
        sandbox.faults().nextTask(TaskFault.STAYS_QUEUED);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.QUEUED);
        service.cancel(generation.owner(), generation.id());
        awaitStatus(generation, GenerationStatus.CANCELLED);
    }

    @Test
    void one_that_runs_is_killed_there_though_the_first_wish_is_not_heard() {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.RUNNING);
        sandbox.faults().next(Endpoint.CANCEL, Fault.dropBeforeRecording());
        sandbox.faults().next(Endpoint.KILL, Fault.status(503));
        service.cancel(generation.owner(), generation.id());
        awaitStatus(generation, GenerationStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskFault.class,
            names = {"STAYS_QUEUED", "NEVER_ENDS"})
    void one_that_is_just_being_sent_is_stopped_as_soon_as_its_task_is_known(TaskFault fault) {
        sandbox.faults().nextTask(fault);
        CountDownLatch answer = new CountDownLatch(1);
        sandbox.faults().next(Endpoint.RUN, Fault.held(answer));
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUBMITTING);
        service.cancel(generation.owner(), generation.id());
        answer.countDown();
        awaitStatus(generation, GenerationStatus.CANCELLED);
        assertThat(acceptedRuns(generation)).hasSize(1);
        assertThat(runs(generation)).isEqualTo(1);
    }

    @Test
    void one_that_is_just_being_sent_and_comes_to_nothing_is_cancelled_and_not_sent_again() {
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(96, "busy"));
        Generation generation = awaitHold(ask(newPerson()), Hold.PROVIDER_BUSY);
        service.cancel(generation.owner(), generation.id());
        awaitStatus(generation, GenerationStatus.CANCELLED);
        sandbox.faults().clear();
        long runs = runs(generation);
        schedule.poke(generation.id());
        engine.advance(generation.id());
        assertThat(acceptedRuns(generation)).isEmpty();
        assertThat(runs(generation)).isEqualTo(runs);
    }

    @Test
    void one_that_ended_at_the_provider_before_the_wish_to_cancel_got_there_ends_as_it_ended() {
        CountDownLatch answer = new CountDownLatch(1);
        sandbox.faults().next(Endpoint.RUN, Fault.held(answer));
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUBMITTING);
        await().until(() -> acceptedRuns(generation).stream()
                .anyMatch(run -> sandbox.endOf(run.taskId()).isPresent()));
        service.cancel(generation.owner(), generation.id());
        answer.countDown();
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void one_that_was_done_already_stays_done() {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        service.cancel(generation.owner(), generation.id());
        engine.advance(generation.id());
        assertMadeOnce(generation);
        assertThat(now(generation).cancelRequested()).isFalse();
    }

    @Test
    void deleting_one_that_runs_stops_it_and_leaves_nothing_anywhere() throws IOException {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.RUNNING);
        assertLeavesNothing(generation, acceptedRuns(generation).getFirst());
    }

    @Test
    void deleting_one_that_is_done_leaves_nothing_anywhere_though_the_provider_is_slow_to_agree() throws IOException {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        sandbox.faults().next(Endpoint.DELETE, 2, Fault.status(500));
        assertLeavesNothing(generation, acceptedRuns(generation).getFirst());
    }

    @Test
    void deleting_one_whose_copying_is_under_way_leaves_nothing_anywhere() throws IOException {
        CountDownLatch copy = new CountDownLatch(1);
        sandbox.faults().always(Endpoint.FILE, Fault.held(copy));
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.COLLECTING);
        assertLeavesNothing(generation, acceptedRuns(generation).getFirst(), copy::countDown);
    }

    private void assertLeavesNothing(Generation generation, AcceptedRun run) throws IOException {
        assertLeavesNothing(generation, run, () -> {});
    }

    private void assertLeavesNothing(Generation generation, AcceptedRun run, Runnable onceItIsHidden)
            throws IOException {
        List<Path> files = generation.result().stream()
                .flatMap(result -> result.outputs().stream())
                .map(media -> file(generation.owner(), media))
                .toList();
        assertThat(filesAtProvider(run)).isNotEmpty();
        service.delete(generation.owner(), generation.id());
        assertThat(service.find(generation.owner(), generation.id())).isEmpty();
        onceItIsHidden.run();
        awaitGone(generation);
        assertThat(files).noneMatch(Files::exists);
        assertThat(file(generation.owner(), generation.recipe().photo())).exists();
        assertThat(mediaOf(generation.owner())).isZero();
        assertThat(filesAtProvider(run)).isEmpty();
    }

    @Test
    void deleting_one_whose_answer_was_lost_needs_no_provider() {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.UNCONFIRMED);
        service.delete(generation.owner(), generation.id());
        awaitGone(generation);
        assertThat(mediaOf(generation.owner())).isZero();
    }

    @Test
    void what_an_interrupted_copying_left_is_cleared_away_too() throws IOException {
        sandbox.faults().always(Endpoint.FILE, Fault.status(404));
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.COLLECTING);
        try (var scratch = library.scratch()) {
            library.keepVideo(generation.owner(), OutputIds.output(generation.id(), 1), scratch.path(), "video/mp4");
        }
        service.delete(generation.owner(), generation.id());
        awaitGone(generation);
        assertThat(mediaOf(generation.owner())).isZero();
    }

    @Test
    void a_photo_outlives_what_was_made_from_it() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        Generation first = awaitStatus(service.ask(owner, recipe(photo)), GenerationStatus.SUCCEEDED);
        service.delete(owner, first.id());
        awaitGone(first);
        assertThat(photos.newest(owner))
                .singleElement()
                .satisfies(own -> assertThat(own.uses()).isZero());
        assertThat(file(owner, photo.photo().id())).exists();
        assertMadeOnce(awaitStatus(service.ask(owner, recipe(photo)), GenerationStatus.SUCCEEDED));
    }

    @Test
    void a_photo_is_removed_with_all_that_was_made_from_it_and_leaves_nothing_anywhere() throws IOException {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        Generation seen = awaitStatus(service.ask(owner, recipe(photo)), GenerationStatus.SUCCEEDED);
        Generation trashed = awaitStatus(service.ask(owner, recipe(photo)), GenerationStatus.SUCCEEDED);
        Generation other = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        service.trash(owner, List.of(trashed.id()));
        assertThat(photos.remove(owner, photo.photo().id())).isFalse();
        Path file = file(owner, photo.photo().id());

        assertThat(photos.removeWithUses(newPerson(), photo.photo().id())).isTrue();
        assertMadeOnce(seen);
        assertThat(photos.removeWithUses(owner, photo.photo().id())).isTrue();
        awaitGone(seen);
        awaitGone(trashed);
        assertThat(file).doesNotExist();
        assertThat(library.find(owner, photo.preview().id())).isEmpty();
        assertThat(filesAtProvider(acceptedRuns(seen).getFirst())).isEmpty();
        assertThat(filesAtProvider(acceptedRuns(trashed).getFirst())).isEmpty();
        assertMadeOnce(other);
    }

    @Test
    void a_photo_stays_with_its_videos_while_something_is_being_made_from_it() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        Generation made = awaitStatus(service.ask(owner, recipe(photo)), GenerationStatus.SUCCEEDED);
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation making = awaitStatus(service.ask(owner, recipe(photo)), GenerationStatus.RUNNING);
        assertThat(photos.removeWithUses(owner, photo.photo().id())).isFalse();
        assertMadeOnce(made);
        assertThat(file(owner, photo.photo().id())).exists();
        assertThat(now(making).cancelRequested()).isFalse();
    }
}
