package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.News;
import app.animato.generation.Recipe;
import app.animato.generation.attempt.AttemptOutcome;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.ForgottenRuns;
import app.animato.media.KeptPhoto;
import app.animato.media.library.Photos;
import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Machines that stand still, disks and databases that are away for a moment, and people who do two things at once. */
class StumblingIT extends RunningEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MUCH_LESS_THAN_BETWEEN_SWEEPS = Duration.ofSeconds(20);
    private static final Duration MOMENT = Duration.ofMillis(300);
    /** The answer to a Run takes seconds then. */
    private static final Fault TRICKLING = Fault.slow(60);

    @Autowired
    private Attempts attempts;

    @Autowired
    private ForgottenRuns forgottenRuns;

    @Autowired
    private Photos photos;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private DataSource dataSource;

    @Test
    void what_was_given_up_while_its_machine_stood_still_does_not_leave_any_more() {
        AccountId owner = newPerson();
        LiveUpdates.Subscription standstill = liveUpdates.subscribe(owner, new LiveUpdates.Listener() {
            @Override
            public void heard(News news) {
                news.changed().stream()
                        .filter(changed -> changed.status() == GenerationStatus.SUBMITTING)
                        .forEach(StumblingIT.this::giveUp);
            }
        });
        Generation frozen = ask(owner);
        awaitStatus(frozen, GenerationStatus.UNCONFIRMED);
        standstill.end();
        awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        assertThat(runs(frozen)).isZero();
        assertThat(now(frozen).status()).isEqualTo(GenerationStatus.UNCONFIRMED);
    }

    /** As another node does that takes this one for dead. */
    private void giveUp(Generation submitting) {
        transaction.executeWithoutResult(running -> {
            generations.change(submitting.id(), generation -> generation.loseSightOf(Instant.now()));
            attempts.end(submitting.id(), AttemptOutcome.UNCONFIRMED, Instant.now());
        });
    }

    @Test
    void a_task_that_is_accepted_for_somebody_who_is_gone_is_stopped_and_deleted() throws IOException {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        AcceptedRun run = awaitAccepted(askTrickling());
        assertThat(filesAtProvider(run)).isNotEmpty();
        generations.remove(generationOf(run));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(filesAtProvider(run)).isEmpty());
        String token = run.callbackUrl().substring(run.callbackUrl().lastIndexOf('/') + 1);
        await().atMost(PATIENCE).until(() -> forgottenRuns.find(token).isEmpty());
    }

    private Generation askTrickling() {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, TRICKLING);
        return awaitStatus(ask(newPerson()), GenerationStatus.SUBMITTING);
    }

    private static AcceptedRun awaitAccepted(Generation generation) {
        await().atMost(PATIENCE).until(() -> !acceptedRuns(generation).isEmpty());
        return acceptedRuns(generation).getFirst();
    }

    private GenerationId generationOf(AcceptedRun run) {
        return new GenerationId(jdbc.sql("select id from generation where seed = :seed")
                .param("seed", Long.valueOf(run.seed()))
                .query(UUID.class)
                .single());
    }

    @Test
    void an_answer_that_cannot_be_written_down_is_kept_until_it_can() {
        Generation generation = askTrickling();
        awaitAccepted(generation);
        rename("attempt", "attempt_away");
        try {
            await().atMost(PATIENCE).until(() -> failures(generation) > 0);
        } finally {
            rename("attempt_away", "attempt");
        }
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
        assertThat(jdbc.sql("select outcome from attempt where generation = :id")
                        .param("id", generation.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo(AttemptOutcome.ACCEPTED.name());
    }

    @Test
    void a_look_that_could_not_be_written_down_is_taken_as_soon_as_it_can_be() {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        await("nothing is planned for it").atMost(PATIENCE).until(() -> planned(generation) == 0);
        rename("scheduled_tasks", "scheduled_tasks_away");
        try {
            service.delete(generation.owner(), generation.id());
        } finally {
            rename("scheduled_tasks_away", "scheduled_tasks");
        }
        await().atMost(MUCH_LESS_THAN_BETWEEN_SWEEPS)
                .until(() -> generations.find(generation.id()).isEmpty());
    }

    private int planned(Generation generation) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :id")
                .param("id", generation.id().toString())
                .query(Integer.class)
                .single();
    }

    private void rename(String table, String name) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() ->
                        jdbc.sql("alter table " + table + " rename to " + name).update() >= 0);
    }

    private int failures(Generation generation) {
        return jdbc.sql("select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_instance = :id")
                .param("id", generation.id().toString())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_photo_that_cannot_be_read_for_a_moment_waits_and_keeps_nobody_else_waiting() throws IOException {
        AccountId owner = newPerson();
        Recipe recipe = newRecipe(owner);
        Path photo = file(owner, recipe.photo());
        Path away = photo.resolveSibling("away");
        Files.move(photo, away);
        Generation patient = service.ask(owner, recipe);
        awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(now(patient).status()).isEqualTo(GenerationStatus.WAITING);
        Files.move(away, photo);
        awaitStatus(patient, GenerationStatus.SUCCEEDED);
        assertMadeOnce(patient);
    }

    @Test
    void a_wish_that_comes_while_its_photo_is_being_removed_is_told_so() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        CompletableFuture<Generation> asking = transaction.execute(running -> {
            assertThat(photos.remove(owner, photo.photo().id())).isTrue();
            CompletableFuture<Generation> wish = CompletableFuture.supplyAsync(() -> service.ask(owner, recipe(photo)));
            assertThat(endsAtOnce(wish)).isFalse();
            return wish;
        });
        assertThatThrownBy(() -> asking.join()).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(service.recent(owner)).isEmpty();
    }

    @Test
    void a_photo_that_a_new_wish_takes_up_is_not_removed() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        Generation[] wish = new Generation[1];
        CompletableFuture<Boolean> removing = transaction.execute(running -> {
            wish[0] = service.ask(owner, recipe(photo));
            CompletableFuture<Boolean> remove = CompletableFuture.supplyAsync(
                    () -> photos.remove(owner, photo.photo().id()));
            assertThat(endsAtOnce(remove)).isFalse();
            return remove;
        });
        assertThat(removing.join()).isFalse();
        awaitStatus(wish[0], GenerationStatus.SUCCEEDED);
        assertThat(file(owner, photo.photo().id())).isNotEmptyFile();
    }

    private static boolean endsAtOnce(CompletableFuture<?> work) {
        try {
            work.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillWaiting) {
            return false;
        } catch (ExecutionException ended) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void reading_what_was_made_takes_no_more_than_one_connection() throws Exception {
        Generation made = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        Deque<Connection> taken = new ArrayDeque<>();
        try {
            for (int i = 0; i < 9; i++) {
                taken.add(dataSource.getConnection());
            }
            CompletableFuture<Integer> reading = CompletableFuture.supplyAsync(
                    () -> service.recent(made.owner()).size());
            assertThat(reading.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
    }
}
