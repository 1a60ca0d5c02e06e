package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.attempt.Attempt;
import app.animato.generation.attempt.AttemptOutcome;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.CallbackAddress;
import app.animato.generation.attempt.Departure;
import app.animato.generation.attempt.ForgottenRuns;
import app.animato.generation.attempt.LateClearance;
import app.animato.generation.attempt.RecentTasks;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.SandboxSettings;
import app.animato.sandbox.TaskFault;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A paid request whose answer was lost is found again where there is proof, and never where there is none. */
class ReconciliationIT extends RunningEngine {

    private static final Fault NO_SUCH_TASK = Fault.refusal(1, "There is no task yet.");

    @Autowired
    private Attempts attempts;

    @Autowired
    private RecentTasks recentTasks;

    @Autowired
    private CallbackAddress callbackAddress;

    @Autowired
    private VideoProvider provider;

    @Autowired
    private ForgottenRuns forgottenRuns;

    @Autowired
    private LateClearance lateClearance;

    @Autowired
    private Clearance clearance;

    private boolean echoes;

    @AfterEach
    void theUsualProvider() {
        if (echoes) {
            restart(provider());
        }
    }

    static Stream<Fault> waysToLoseAnAnswer() {
        return Stream.of(
                Fault.dropAfterRecording(), Fault.garbage(), Fault.halfBody(), Fault.statusAfterRecording(502));
    }

    @ParameterizedTest
    @MethodSource("waysToLoseAnAnswer")
    void a_lost_answer_is_found_by_the_call_at_the_end_of_its_task(Fault fault) {
        sandbox.faults().next(Endpoint.RUN, fault);
        Generation generation = ask(newPerson());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
        Attempt attempt = attempts.findByToken(token(generation)).orElseThrow();
        assertThat(attempt.outcome()).isIn(Optional.of(AttemptOutcome.FOUND), Optional.of(AttemptOutcome.ACCEPTED));
        assertThat(now(generation).unconfirmed()).isEmpty();
    }

    @Test
    void without_a_call_a_task_that_repeats_our_address_is_found_in_the_list() {
        providerThatEchoes();
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, 3, Fault.dropAfterRecording());
        AccountId owner = newPerson();
        List<Generation> lost = IntStream.range(0, 3).mapToObj(i -> ask(owner)).toList();
        for (Generation generation : lost) {
            awaitStatus(generation, GenerationStatus.SUCCEEDED);
            assertMadeOnce(generation);
            assertThat(runs(generation)).isEqualTo(1);
        }
        // Two readings for each at most, of two pages: the whole list may be as young as what is sought, and then has
        // to end.
        assertThat(sandbox.calls().to(Endpoint.LIST)).isBetween(1, 12);
    }

    @Test
    void one_reading_of_the_list_serves_everybody_who_waits_for_it() {
        int before = sandbox.calls().to(Endpoint.LIST);
        Instant now = Clock.systemUTC().instant();
        IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> recentTasks.read(now, now.minusSeconds(1), Duration.ofMinutes(1))))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(sandbox.calls().to(Endpoint.LIST) - before).isLessThanOrEqualTo(1);
    }

    @Test
    void without_call_and_echo_it_stays_unconfirmed_and_is_not_repeated() {
        Generation generation = lose();
        int lists = sandbox.calls().to(Endpoint.LIST);
        await().until(() -> sandbox.calls().to(Endpoint.LIST) > lists + 2);
        assertThat(now(generation).status()).isEqualTo(GenerationStatus.UNCONFIRMED);
        assertThat(now(generation).unconfirmed().orElseThrow().sought()).isTrue();
        assertThat(runs(generation)).isEqualTo(1);
    }

    @Test
    void what_a_killed_process_left_half_sent_is_found_as_well() {
        AccountId owner = newPerson();
        Generation generation =
                Generation.ask(owner, newRecipe(owner), Clock.systemUTC().instant());
        generations.add(generation);
        Departure departure = Departure.prepare(callbackAddress);
        generations.change(generation.id(), waiting -> {
            waiting.submit(Clock.systemUTC().instant());
            attempts.begin(waiting.id(), departure, Clock.systemUTC().instant());
        });
        send(generation, departure.callback());
        schedule.poke(generation.id());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void looking_ends_after_a_day_and_whoever_is_told_later_still_looks() {
        Generation generation = lose();
        Instant sent = generation.timeline().submitted().orElseThrow();
        sentAt(generation, sent.minus(Duration.ofDays(1)));
        schedule.poke(generation.id());
        await().until(() -> !now(generation).unconfirmed().orElseThrow().sought());
        assertThat(generations.findUnfinished()).doesNotContain(generation.id());
        sentAt(generation, sent);
        Caller.call(callback(generation), Caller.naming(run(generation).taskId()));
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void looking_does_not_end_before_the_provider_has_shown_a_complete_list() {
        sandbox.faults().always(Endpoint.LIST, Fault.refusal(5, "no list just now"));
        Generation lost = lose();
        Instant sent = lost.timeline().submitted().orElseThrow();
        sentAt(lost, sent.minus(Duration.ofDays(1)));
        engine.advance(lost.id());
        assertThat(now(lost).unconfirmed().orElseThrow().sought()).isTrue();
        sandbox.faults().clear();
        Generation another = lose();
        await().until(() ->
                attempts.findLost(lost.id()).flatMap(Attempt::listed).isPresent());
        engine.advance(lost.id());
        assertThat(now(lost).unconfirmed().orElseThrow().sought()).isFalse();
        assertThat(now(another).unconfirmed().orElseThrow().sought()).isTrue();
    }

    @Test
    void another_persons_task_is_refused_whoever_names_it() {
        Generation foreign = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        Generation lost = lose();
        assertRefused(lost, run(foreign).taskId());
        assertMadeOnce(foreign);
    }

    @Test
    void a_task_that_repeats_a_foreign_address_is_refused() {
        providerThatEchoes();
        Generation lost = lose(newRecipe(newPerson()), TaskFault.NONE, Fault.dropBeforeRecording());
        String foreign = send(lost, Optional.of(URI.create("http://127.0.0.1:9/somebody-else")));
        assertRefused(lost, foreign);
    }

    @Test
    void a_task_of_another_time_is_refused() {
        Generation lost = lose(newRecipe(newPerson()), TaskFault.NONE, Fault.dropBeforeRecording());
        String task = send(lost, Optional.empty());
        sentAt(lost, now(lost).timeline().submitted().orElseThrow().minus(Duration.ofMinutes(20)));
        assertRefused(lost, task);
    }

    @Test
    void a_task_that_repeats_our_own_address_is_ours_whatever_the_clocks_say() {
        providerThatEchoes();
        Generation lost = lose(newRecipe(newPerson()), TaskFault.NONE, Fault.dropBeforeRecording());
        sentAt(lost, now(lost).timeline().submitted().orElseThrow().minus(Duration.ofMinutes(20)));
        String task = send(lost, Optional.of(URI.create(callback(lost))));
        Caller.call(callback(lost), Caller.naming(task));
        awaitStatus(lost, GenerationStatus.SUCCEEDED);
        assertThat(now(lost).task().map(TaskRef::id)).contains(task);
    }

    @Test
    void a_task_that_is_denied_at_first_is_found_without_being_named_again() {
        Generation lost = lose();
        sandbox.faults().next(Endpoint.DETAIL, 3, NO_SUCH_TASK);
        Caller.call(callback(lost), Caller.naming(run(lost).taskId()));
        awaitStatus(lost, GenerationStatus.SUCCEEDED);
        assertMadeOnce(lost);
    }

    @Test
    void a_task_that_is_denied_for_long_is_not_the_one() {
        Generation lost = lose();
        int looks = sandbox.calls().to(Endpoint.DETAIL);
        assertRefused(lost, "1");
        assertThat(sandbox.calls().to(Endpoint.DETAIL) - looks).isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_forgotten_task_that_is_denied_at_first_is_cleared_away_without_being_named_again() throws IOException {
        Generation lost = lose();
        AcceptedRun run = run(lost);
        String token = token(lost);
        service.delete(lost.owner(), lost.id());
        awaitGone(lost);
        await().until(() -> sandbox.endOf(run.taskId()).isPresent());
        sandbox.faults().next(Endpoint.DETAIL, NO_SUCH_TASK);
        forgottenRuns.keepHint(token, new TaskRef(run.taskId(), ""));
        lateClearance.clear(token);
        assertThat(filesAtProvider(run)).isNotEmpty();
        lateClearance.clear(token);
        assertThat(filesAtProvider(run)).isEmpty();
        assertThat(forgottenRuns.find(token)).isEmpty();
    }

    @Test
    void what_the_answer_itself_named_is_kept_while_the_provider_denies_it_for_a_moment() throws IOException {
        Generation lost = lose();
        AcceptedRun run = run(lost);
        await().until(() -> sandbox.endOf(run.taskId()).isPresent());
        Attempt attempt = attempts.findLost(lost.id()).orElseThrow();
        service.delete(lost.owner(), lost.id());
        awaitGone(lost);
        TaskRef task = new TaskRef(run.taskId(), "");
        forgottenRuns.disown(attempt.trace(), task, Optional.of(lost.id()), Instant.now());
        sandbox.faults().next(Endpoint.DETAIL, 2, NO_SUCH_TASK);
        await().until(() -> {
            lateClearance.clear(token(lost));
            return forgottenRuns.find(token(lost)).isEmpty();
        });
        assertThat(filesAtProvider(run)).isEmpty();
    }

    @Test
    void a_forgotten_task_that_repeats_our_address_is_found_where_the_list_is_read_for_another() throws IOException {
        providerThatEchoes();
        Generation lost = lose(newRecipe(newPerson()), TaskFault.NONE, Fault.dropBeforeRecording());
        String token = token(lost);
        service.delete(lost.owner(), lost.id());
        awaitGone(lost);
        send(lost, Optional.of(URI.create(callback(lost))));
        AcceptedRun run = run(lost);
        await().until(() -> sandbox.endOf(run.taskId()).isPresent());
        awaitStatus(lose(), GenerationStatus.SUCCEEDED);
        lateClearance.clear(token);
        await().untilAsserted(() -> assertThat(filesAtProvider(run)).isEmpty());
        assertThat(forgottenRuns.find(token)).isEmpty();
    }

    @Test
    void what_was_sent_long_ago_is_kept_for_a_day_from_when_it_was_forgotten() {
        Generation lost = lose();
        sentAt(lost, lost.timeline().submitted().orElseThrow().minus(Duration.ofDays(3)));
        service.delete(lost.owner(), lost.id());
        awaitGone(lost);
        assertThat(lateClearance.findDue()).doesNotContain(token(lost));
        assertThat(forgottenRuns.find(token(lost))).isPresent();
    }

    @Test
    void a_task_that_turned_up_is_let_go_of_after_a_last_try_that_failed() {
        Generation lost = lose();
        String token = token(lost);
        service.delete(lost.owner(), lost.id());
        awaitGone(lost);
        forgottenRuns.keepHint(token, new TaskRef(run(lost).taskId(), ""));
        sandbox.faults().always(Endpoint.DETAIL, Fault.refusal(5, "not just now"));
        lateClearance.clear(token);
        assertThat(forgottenRuns.find(token)).isPresent();
        jdbc.sql("update forgotten_run set forgotten_at = :longAgo where callback_token = :token")
                .param("longAgo", OffsetDateTime.parse("2020-01-01T00:00:00Z"))
                .param("token", token)
                .update();
        assertThat(lateClearance.findDue()).contains(token);
        lateClearance.clear(token);
        assertThat(forgottenRuns.find(token)).isEmpty();
    }

    @Test
    void a_task_that_is_found_while_its_generation_is_cleared_away_goes_as_well() throws IOException {
        Generation lost = lose();
        AcceptedRun run = run(lost);
        await().until(() -> sandbox.endOf(run.taskId()).isPresent());
        Generation deleted = generations
                .change(lost.id(), known -> known.giveUpSearch(Instant.now()))
                .orElseThrow();
        deleted.delete(Instant.now());
        generations.change(lost.id(), known -> {
            known.delete(Instant.now());
            known.accept(new TaskRef(run.taskId(), ""));
        });
        clearance.clear(deleted);
        schedule.poke(lost.id());
        awaitGone(lost);
        assertThat(filesAtProvider(run)).isEmpty();
    }

    /** Whoever calls names this task, which is looked at and found not to be this one's. */
    private void assertRefused(Generation lost, String task) {
        int looks = sandbox.calls().to(Endpoint.DETAIL);
        Caller.call(callback(lost), Caller.naming(task));
        await().until(() -> sandbox.calls().to(Endpoint.DETAIL) > looks);
        await().until(() -> attempts.findLost(lost.id()).flatMap(Attempt::hint).isEmpty());
        assertThat(now(lost).status()).isEqualTo(GenerationStatus.UNCONFIRMED);
        assertThat(now(lost).task()).isEmpty();
    }

    @Test
    void a_claim_waits_until_the_provider_can_be_asked() {
        Generation lost = lose();
        sandbox.faults().next(Endpoint.DETAIL, 3, Fault.status(503));
        Caller.call(callback(lost), Caller.naming(run(lost).taskId()));
        awaitStatus(lost, GenerationStatus.SUCCEEDED);
        assertMadeOnce(lost);
    }

    @Test
    void cancelling_while_nobody_knows_stops_it_as_soon_as_it_turns_up() {
        Generation lost = lose(newRecipe(newPerson()), TaskFault.NEVER_ENDS, Fault.dropAfterRecording());
        service.cancel(lost.owner(), lost.id());
        assertThat(now(lost).status()).isEqualTo(GenerationStatus.UNCONFIRMED);
        Caller.call(callback(lost), Caller.naming(run(lost).taskId()));
        awaitStatus(lost, GenerationStatus.CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskFault.class,
            names = {"NONE", "NEVER_ENDS"})
    void what_was_forgotten_and_turns_up_is_cleared_away_at_the_provider_and_appears_nowhere(TaskFault fault)
            throws IOException {
        Generation lost = lose(newRecipe(newPerson()), fault, Fault.dropAfterRecording());
        AcceptedRun run = run(lost);
        List<Path> files = filesAtProvider(run);
        assertThat(files).isNotEmpty();
        service.delete(lost.owner(), lost.id());
        awaitGone(lost);
        assertThat(mediaOf(lost.owner())).isZero();
        String token = run.callbackUrl().substring(run.callbackUrl().lastIndexOf('/') + 1);
        assertThat(forgottenRuns.find(token)).isPresent();
        if (fault == TaskFault.NONE) {
            // What is stopped before its end costs nothing.
            await().until(() -> sandbox.endOf(run.taskId()).isPresent());
        }
        Caller.call(run.callbackUrl(), Caller.naming(run.taskId()));
        await().untilAsserted(() -> assertThat(filesAtProvider(run)).isEmpty());
        await().until(() -> forgottenRuns.find(token).isEmpty());
        assertThat(service.recent(lost.owner())).isEmpty();
        assertThat(booked(lost)).isEqualTo(fault == TaskFault.NONE ? "SPENT 350000" : "RELEASED 0");
    }

    /** What came of its money, and how much. */
    private String booked(Generation generation) {
        return jdbc.sql("select state, spent from expense where wish = :wish")
                .param("wish", generation.id().value())
                .query((row, number) -> row.getString("state") + " " + row.getLong("spent"))
                .single();
    }

    @Test
    void making_it_again_is_a_new_wish_and_the_lost_one_appears_too() {
        Generation lost = lose();
        Generation again = awaitStatus(service.ask(lost.owner(), recipeOf(lost)), GenerationStatus.SUCCEEDED);
        Caller.call(callback(lost), Caller.naming(run(lost).taskId()));
        awaitStatus(lost, GenerationStatus.SUCCEEDED);
        assertMadeOnce(lost);
        assertMadeOnce(again);
    }

    private static Recipe recipeOf(Generation generation) {
        Recipe recipe = generation.recipe();
        Seed other = new Seed(recipe.seed().value() + 1_000_000);
        return new Recipe(recipe.photo(), recipe.preview(), recipe.effect(), other);
    }

    private Generation lose() {
        return lose(newRecipe(newPerson()), TaskFault.NONE, Fault.dropAfterRecording());
    }

    /** One whose answer was lost, and nobody will call. */
    private Generation lose(Recipe recipe, TaskFault task, Fault fault) {
        sandbox.faults().muteCallbacks();
        sandbox.faults().nextTask(task);
        sandbox.faults().next(Endpoint.RUN, fault);
        AccountId owner = ownerOf(recipe);
        return awaitStatus(service.ask(owner, recipe), GenerationStatus.UNCONFIRMED);
    }

    private AccountId ownerOf(Recipe recipe) {
        return new AccountId(jdbc.sql("select owner from media where id = :photo")
                .param("photo", recipe.photo().value())
                .query(UUID.class)
                .single());
    }

    /** A request that leaves with nobody here to hear its answer; the id of its task. */
    private String send(Generation generation, Optional<URI> callback) {
        SubmitOutcome outcome = provider.submit(new VideoRequest(
                file(generation.owner(), generation.recipe().photo()),
                generation.recipe().effect().value(),
                generation.recipe().seed().value(),
                callback,
                UUID.randomUUID()));
        return ((SubmitOutcome.Accepted) outcome).task().id();
    }

    private void sentAt(Generation generation, Instant sent) {
        jdbc.sql("update attempt set sent_at = :sent where generation = :id")
                .param("sent", OffsetDateTime.ofInstant(sent, ZoneOffset.UTC))
                .param("id", generation.id().value())
                .update();
    }

    private static AcceptedRun run(Generation generation) {
        return acceptedRuns(generation).getFirst();
    }

    private static String callback(Generation generation) {
        String seed = generation.recipe().seed().toString();
        return sandbox.ledger().received().stream()
                .filter(run -> run.seed().equals(seed))
                .findFirst()
                .orElseThrow()
                .callbackUrl();
    }

    private static String token(Generation generation) {
        String address = callback(generation);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void providerThatEchoes() {
        echoes = true;
        restart(provider().withEcho(true));
    }

    private static void restart(SandboxSettings settings) {
        int port = sandbox.port();
        sandbox.close();
        sandbox = start(settings.withPort(port));
    }
}
