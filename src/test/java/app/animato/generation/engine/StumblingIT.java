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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Machines that stand still, disks and databases that are away for a moment, and people who do two things at once. */
class StumblingIT extends RunningEngine {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration MUCH_LESS_THAN_BETWEEN_SWEEPS = Duration.ofSeconds(20);
    /** Its person has seen by then that it was given up, and may have made it again. */
    private static final Duration LONG_READ = Duration.ofMinutes(1);

    private static final Duration MOMENT = Duration.ofMillis(300);

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
        Generation frozen =
                askAndWhenItIsToLeave(sent -> giveUp(sent, Instant.now().minus(LONG_READ)));
        awaitStatus(frozen, GenerationStatus.UNCONFIRMED);
        awaitStatus(ask(frozen.owner()), GenerationStatus.SUCCEEDED);
        assertThat(runs(frozen)).isZero();
        assertThat(now(frozen).status()).isEqualTo(GenerationStatus.UNCONFIRMED);
    }

    @Test
    void what_was_given_up_a_moment_ago_and_never_left_goes_back_into_the_line() {
        Generation frozen = askAndWhenItIsToLeave(sent -> giveUp(sent, Instant.now()));
        awaitStatus(frozen, GenerationStatus.SUCCEEDED);
        assertMadeOnce(frozen);
        assertThat(runs(frozen)).isEqualTo(1);
        assertThat(outcomes(frozen)).containsExactly(AttemptOutcome.NOT_SENT, AttemptOutcome.ACCEPTED);
    }

    /** As another node does that takes this one for dead. */
    private void giveUp(Generation submitting, Instant when) {
        transaction.executeWithoutResult(running -> {
            generations.change(submitting.id(), generation -> generation.loseSightOf(when));
            attempts.end(submitting.id(), AttemptOutcome.UNCONFIRMED, when);
        });
    }

    /** Does something, once, between the moment in which it is written down that its request leaves and the request. */
    private Generation askAndWhenItIsToLeave(Consumer<Generation> mishap) {
        AccountId owner = newPerson();
        AtomicBoolean happened = new AtomicBoolean();
        LiveUpdates.Subscription moment = liveUpdates.subscribe(owner, new LiveUpdates.Listener() {
            @Override
            public void heard(News news) {
                news.changed().stream()
                        .filter(changed -> changed.status() == GenerationStatus.SUBMITTING)
                        .filter(changed -> happened.compareAndSet(false, true))
                        .forEach(mishap);
            }
        });
        try {
            Generation asked = ask(owner);
            await().atMost(PATIENCE).untilTrue(happened);
            return asked;
        } finally {
            moment.end();
        }
    }

    @Test
    void what_a_database_keeps_from_leaving_goes_back_into_the_line() {
        Generation generation = askAndWhenItIsToLeave(sent -> rename("attempt", "attempt_away"));
        try {
            awaitFailure(generation);
        } finally {
            rename("attempt_away", "attempt");
        }
        assertGoesBackAndIsMadeOnce(generation);
    }

    @Test
    void what_is_written_down_although_that_seemed_to_fail_goes_back_into_the_line() {
        Generation generation = askAndWhenItIsToLeave(sent -> {
            throw new StackOverflowError("right after the commit");
        });
        assertGoesBackAndIsMadeOnce(generation);
    }

    private void assertGoesBackAndIsMadeOnce(Generation generation) {
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
        assertThat(outcomes(generation)).containsExactly(AttemptOutcome.NOT_SENT, AttemptOutcome.ACCEPTED);
    }

    private List<AttemptOutcome> outcomes(Generation generation) {
        return jdbc.sql("select outcome from attempt where generation = :id order by sent_at")
                .param("id", generation.id().value())
                .query((row, number) -> AttemptOutcome.valueOf(row.getString("outcome")))
                .list();
    }

    private void awaitFailure(Generation generation) {
        await().atMost(PATIENCE).until(() -> failures(generation) > 0);
    }

    @Test
    void a_task_that_is_accepted_for_somebody_who_is_gone_is_stopped_and_deleted() throws IOException {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        CountDownLatch letGo = new CountDownLatch(1);
        AcceptedRun run = awaitAccepted(askAndHoldTheAnswer(letGo));
        assertThat(filesAtProvider(run)).isNotEmpty();
        generations.remove(generationOf(run));
        letGo.countDown();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(filesAtProvider(run)).isEmpty());
        String token = run.callbackUrl().substring(run.callbackUrl().lastIndexOf('/') + 1);
        await().atMost(PATIENCE).until(() -> forgottenRuns.find(token).isEmpty());
    }

    /** Nobody is told what came of its request before this is counted down. */
    private Generation askAndHoldTheAnswer(CountDownLatch letGo) {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, Fault.held(letGo));
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
        CountDownLatch letGo = new CountDownLatch(1);
        Generation generation = askAndHoldTheAnswer(letGo);
        awaitAccepted(generation);
        rename("attempt", "attempt_away");
        try {
            letGo.countDown();
            awaitFailure(generation);
        } finally {
            rename("attempt_away", "attempt");
        }
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
        assertThat(outcomes(generation)).containsExactly(AttemptOutcome.ACCEPTED);
    }

    @Test
    void an_answer_that_started_nothing_is_kept_until_it_can_be_written_down() {
        sandbox.faults().next(Endpoint.RUN, Fault.refusal(96, "no room just now"));
        AccountId owner = newPerson();
        Recipe recipe = newRecipe(owner);
        forbid(recipe, "hold is null");
        Generation generation;
        try {
            generation = service.ask(owner, recipe);
            awaitFailure(generation);
        } finally {
            allow();
        }
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(outcomes(generation)).containsExactly(AttemptOutcome.BUSY, AttemptOutcome.ACCEPTED);
    }

    @Test
    void an_answer_is_written_down_by_the_process_that_knows_it_whoever_gave_it_up_and_though_nobody_asks() {
        CountDownLatch letGo = new CountDownLatch(1);
        Generation generation = askAndHoldTheAnswer(letGo);
        awaitAccepted(generation);
        forbid(generation.recipe(), "task_id is null");
        try {
            letGo.countDown();
            awaitFailure(generation);
            giveUp(now(generation), Instant.now().minus(LONG_READ));
            await().atMost(PATIENCE).until(() -> forgetPlan(generation));
        } finally {
            allow();
        }
        await().atMost(MUCH_LESS_THAN_BETWEEN_SWEEPS)
                .until(() -> now(generation).status() == GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
        assertThat(outcomes(generation)).containsExactly(AttemptOutcome.ACCEPTED);
    }

    /** As if the other node had been done with it. */
    private boolean forgetPlan(Generation generation) {
        return jdbc.sql("delete from scheduled_tasks where task_instance = :id and not picked")
                        .param("id", generation.id().toString())
                        .update()
                == 1;
    }

    @Test
    void a_task_for_one_that_has_ended_is_stopped_and_deleted_as_soon_as_that_can_be_written_down() throws IOException {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        CountDownLatch letGo = new CountDownLatch(1);
        Generation generation = askAndHoldTheAnswer(letGo);
        AcceptedRun run = awaitAccepted(generation);
        generations.change(generation.id(), ended -> ended.leaveSandbox(Instant.now()));
        rename("forgotten_run", "forgotten_run_away");
        try {
            letGo.countDown();
            awaitFailure(generation);
        } finally {
            rename("forgotten_run_away", "forgotten_run");
        }
        await().atMost(MUCH_LESS_THAN_BETWEEN_SWEEPS)
                .untilAsserted(() -> assertThat(filesAtProvider(run)).isEmpty());
        assertThat(now(generation).status()).isEqualTo(GenerationStatus.FAILED);
    }

    /** Keeps every change of this wish from being stored that does not leave it so. */
    private void forbid(Recipe wish, String unless) {
        change("alter table generation add constraint stumbling check (seed <> %d or %s)"
                .formatted(wish.seed().value(), unless));
    }

    private void allow() {
        change("alter table generation drop constraint stumbling");
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
        change("alter table " + table + " rename to " + name);
    }

    private void change(String tables) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> jdbc.sql(tables).update() >= 0);
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
    void a_photo_that_breaks_off_is_not_paid_for_and_keeps_nobody_else_waiting() throws IOException {
        AccountId owner = newPerson();
        Recipe recipe = newRecipe(owner);
        Path photo = file(owner, recipe.photo());
        byte[] whole = Files.readAllBytes(photo);
        Files.write(photo, Arrays.copyOf(whole, whole.length / 2));
        Generation patient = service.ask(owner, recipe);
        awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(now(patient).status()).isEqualTo(GenerationStatus.WAITING);
        assertThat(runs(patient)).isZero();
        Files.write(photo, whole);
        awaitStatus(patient, GenerationStatus.SUCCEEDED);
        assertMadeOnce(patient);
    }

    @Test
    void a_photo_that_breaks_when_it_is_to_leave_is_a_fault_of_that_photo_alone() throws IOException {
        Path aside = Files.createTempFile("photo", "");
        Generation patient = askAndWhenItIsToLeave(sent -> move(photo(sent), aside));
        awaitStatus(ask(patient.owner()), GenerationStatus.SUCCEEDED);
        awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(now(patient).status()).isEqualTo(GenerationStatus.WAITING);
        assertThat(now(patient).hold()).isEmpty();
        assertThat(jdbc.sql("select count(*) from submission_line where paused_since is not null")
                        .query(Long.class)
                        .single())
                .isZero();
        move(aside, photo(patient));
        awaitStatus(patient, GenerationStatus.SUCCEEDED);
        assertMadeOnce(patient);
        assertThat(runs(patient)).isEqualTo(1);
        assertThat(outcomes(patient)).containsExactly(AttemptOutcome.NOT_SENT, AttemptOutcome.ACCEPTED);
    }

    private Path photo(Generation generation) {
        return file(generation.owner(), generation.recipe().photo());
    }

    private static void move(Path file, Path target) {
        try {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
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
