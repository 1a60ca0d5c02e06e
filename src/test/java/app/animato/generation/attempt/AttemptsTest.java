package app.animato.generation.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Absence;
import app.animato.generation.Generation;
import app.animato.generation.Generations;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.provider.TaskRef;
import app.animato.media.MediaId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class AttemptsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00.123456Z");
    private static final TaskRef TASK = new TaskRef("2221", "secret");

    private final JdbcClient jdbc;
    private final Generations generations;
    private final Attempts attempts;
    private final ForgottenRuns forgottenRuns;
    private final AccountId ada;

    AttemptsTest(DatabaseKind kind) {
        jdbc = new TestDatabase(kind).jdbc();
        generations = new Generations(jdbc);
        attempts = new Attempts(jdbc);
        forgottenRuns = new ForgottenRuns(jdbc, attempts);
        ada = new Archive(jdbc).newOwner();
    }

    @Test
    void an_attempt_is_found_by_its_token_as_it_was_written_down() {
        Generation generation = submitting();
        Departure departure = departure();
        attempts.begin(generation.id(), departure, NOW);
        assertThat(attempts.findByToken(departure.token()))
                .contains(new Attempt(
                        departure.key(),
                        generation.id(),
                        true,
                        Optional.empty(),
                        new Trace(departure.token(), NOW, Optional.empty()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(attempts.findByToken(departure().token())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_came_of_it_is_kept_and_only_a_lost_one_changes_once_more(AttemptOutcome outcome) {
        Generation generation = submitting();
        Departure departure = departure();
        attempts.begin(generation.id(), departure, NOW);
        attempts.end(generation.id(), outcome, NOW.plusSeconds(1));
        attempts.end(generation.id(), AttemptOutcome.FOUND, NOW.plusSeconds(2));
        boolean lost = outcome == AttemptOutcome.UNCONFIRMED;
        Attempt attempt = attempts.findByToken(departure.token()).orElseThrow();
        assertThat(attempt.outcome()).contains(lost ? AttemptOutcome.FOUND : outcome);
        assertThat(attempt.trace().endedAt()).contains(NOW.plusSeconds(lost ? 2 : 1));
        assertThat(attempts.isOpen(departure.key())).isFalse();
    }

    @Test
    void each_sending_of_a_generation_is_an_attempt_of_its_own() {
        Generation generation = submitting();
        Departure first = departure();
        Departure second = departure();
        attempts.begin(generation.id(), first, NOW);
        attempts.end(generation.id(), AttemptOutcome.BUSY, NOW);
        attempts.begin(generation.id(), second, NOW.plusSeconds(5));
        attempts.end(generation.id(), AttemptOutcome.UNCONFIRMED, NOW.plusSeconds(6));
        assertThat(attempts.findLost(generation.id()).map(Attempt::id)).contains(second.key());
        assertThat(attempts.isOpen(first.key())).isFalse();
        assertThat(attempts.isOpen(second.key())).isTrue();
        assertThat(attempts.findByToken(first.token()).flatMap(Attempt::outcome))
                .contains(AttemptOutcome.BUSY);
    }

    @Test
    void a_claim_is_kept_while_nobody_knows_better_and_the_latest_counts() {
        Attempt lost = lost(submitting());
        attempts.keepHint(lost, new TaskRef("1", ""));
        assertThat(attempts.keepHint(lost, TASK)).isTrue();
        assertThat(attempts.findLost(lost.generation()).flatMap(Attempt::hint)).contains(TASK);
        attempts.dropHint(lost, new TaskRef("1", ""));
        assertThat(attempts.findLost(lost.generation()).flatMap(Attempt::hint)).contains(TASK);
        attempts.dropHint(lost, TASK);
        assertThat(attempts.findLost(lost.generation()).flatMap(Attempt::hint)).isEmpty();
        attempts.end(lost.generation(), AttemptOutcome.FOUND, NOW);
        assertThat(attempts.keepHint(lost, TASK)).isFalse();
        assertThat(attempts.findByToken(lost.trace().token()).flatMap(Attempt::hint))
                .isEmpty();
    }

    @Test
    void it_counts_for_the_same_claim_alone_for_how_long_it_was_denied() {
        Attempt lost = lost(submitting());
        Optional<Absence> denied = Optional.of(new Absence(NOW, 3));
        attempts.keepHint(lost, TASK);
        attempts.missing(lost, TASK, denied);
        attempts.missing(lost, new TaskRef("1", ""), Optional.empty());
        attempts.keepHint(lost, TASK);
        assertThat(attempts.findLost(lost.generation()).flatMap(Attempt::missing))
                .isEqualTo(denied);
        attempts.keepHint(lost, new TaskRef("2222", "secret"));
        assertThat(attempts.findLost(lost.generation()).flatMap(Attempt::missing))
                .isEmpty();
        attempts.keepHint(lost, TASK);
        attempts.missing(lost, TASK, denied);
        attempts.dropHint(lost, TASK);
        assertThat(attempts.findLost(lost.generation()).flatMap(Attempt::missing))
                .isEmpty();
    }

    @Test
    void it_counts_for_the_same_claim_about_a_forgotten_request_for_how_long_it_was_denied() {
        String token = forgotten().trace().token();
        Optional<Absence> denied = Optional.of(new Absence(NOW, 3));
        forgottenRuns.keepHint(token, TASK);
        forgottenRuns.missing(token, denied);
        forgottenRuns.keepHint(token, TASK);
        assertThat(forgottenRuns.find(token).flatMap(ForgottenRuns.Forgotten::missing))
                .isEqualTo(denied);
        forgottenRuns.keepHint(token, new TaskRef("2222", "secret"));
        assertThat(forgottenRuns.find(token).flatMap(ForgottenRuns.Forgotten::missing))
                .isEmpty();
    }

    @Test
    void those_are_sought_that_are_neither_found_nor_given_up_nor_forgotten() {
        Attempt sought = lost(unconfirmed());
        Attempt givenUp = lost(unconfirmed());
        generations.change(givenUp.generation(), it -> it.giveUpSearch(NOW));
        Attempt forgotten = lost(unconfirmed());
        generations.change(forgotten.generation(), it -> it.delete(NOW));
        Attempt found = lost(unconfirmed());
        generations.change(found.generation(), it -> it.accept(TASK));
        assertThat(attempts.findSought()).extracting(Attempt::id).containsExactly(sought.id());
        assertThat(generations.findUnfinished())
                .contains(sought.generation(), forgotten.generation(), found.generation())
                .doesNotContain(givenUp.generation());
    }

    @Test
    void a_task_belongs_to_one_generation_only() {
        Generation first = submitting();
        Generation second = submitting();
        generations.change(first.id(), it -> it.accept(TASK));
        assertThatThrownBy(() -> generations.change(second.id(), it -> it.accept(new TaskRef("2221", "other"))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(generations.findByTask("2221")).contains(first.id());
        assertThat(generations.findByTask("2222")).isEmpty();
    }

    @Test
    void attempts_go_with_their_generation_and_leave_only_what_recognises_a_lost_task() {
        Attempt lost = lost(unconfirmed());
        Instant forgotten = NOW.plus(Duration.ofDays(3));
        forgottenRuns.remember(lost.generation(), NOW);
        forgottenRuns.remember(lost.generation(), forgotten);
        generations.remove(lost.generation());
        String token = lost.trace().token();
        assertThat(attempts.findByToken(token)).isEmpty();
        assertThat(forgottenRuns.find(token))
                .contains(new ForgottenRuns.Forgotten(
                        new Trace(token, NOW, Optional.of(NOW.plusSeconds(1))),
                        Optional.empty(),
                        false,
                        Optional.of(lost.generation().value()),
                        Optional.empty(),
                        forgotten));
        forgottenRuns.letGoOfThoseForgottenBefore(forgotten);
        assertThat(forgottenRuns.find(token)).isPresent();
        forgottenRuns.letGoOfThoseForgottenBefore(forgotten.plusMillis(1));
        assertThat(forgottenRuns.find(token)).isEmpty();
    }

    @Test
    void what_somebody_has_told_of_is_not_let_go_of_untried() {
        String token = forgotten().trace().token();
        forgottenRuns.keepHint(token, TASK);
        forgottenRuns.letGoOfThoseForgottenBefore(NOW.plus(Duration.ofDays(300)));
        assertThat(forgottenRuns.findHinted()).containsExactly(token);
        assertThat(forgottenRuns.find(token).orElseThrow().hint()).contains(TASK);
    }

    @Test
    void a_list_tells_of_forgotten_requests_of_which_nobody_has_told() {
        String told = forgotten().trace().token();
        String untold = forgotten().trace().token();
        TaskRef other = new TaskRef("2222", "secret");
        forgottenRuns.keepHint(told, TASK);
        forgottenRuns.takeIn(Map.of(told, other, untold, other, "somebody-else", other));
        assertThat(forgottenRuns.find(told).orElseThrow().hint()).contains(TASK);
        assertThat(forgottenRuns.find(untold).orElseThrow().hint()).contains(other);
    }

    private Attempt forgotten() {
        Attempt lost = lost(unconfirmed());
        forgottenRuns.remember(lost.generation(), NOW);
        generations.remove(lost.generation());
        return lost;
    }

    @Test
    void a_claim_that_was_there_before_it_was_forgotten_is_kept() {
        Attempt lost = lost(unconfirmed());
        attempts.keepHint(lost, TASK);
        forgottenRuns.remember(lost.generation(), NOW);
        assertThat(forgottenRuns.find(lost.trace().token()).flatMap(ForgottenRuns.Forgotten::hint))
                .contains(TASK);
    }

    @Test
    void what_the_answer_itself_named_is_certain_and_no_claim_takes_its_place() {
        Attempt lost = lost(unconfirmed());
        String token = lost.trace().token();
        forgottenRuns.remember(lost.generation(), NOW);
        forgottenRuns.disown(lost.trace(), TASK, Optional.of(lost.generation()), NOW);
        forgottenRuns.keepHint(token, new TaskRef("1", ""));
        assertThat(forgottenRuns.find(token))
                .contains(new ForgottenRuns.Forgotten(
                        lost.trace(),
                        Optional.of(TASK),
                        true,
                        Optional.of(lost.generation().value()),
                        Optional.empty(),
                        NOW));
    }

    @Test
    void it_is_leaving_until_something_else_is_written_down() {
        Generation generation = submitting();
        Departure departure = departure();
        assertThat(attempts.isLeaving(departure.key())).isFalse();
        attempts.begin(generation.id(), departure, NOW);
        assertThat(attempts.isLeaving(departure.key())).isTrue();
        generations.change(generation.id(), it -> it.loseSightOf(NOW));
        assertThat(attempts.isLeaving(departure.key())).isFalse();
        Departure second = departure();
        Generation other = submitting();
        attempts.begin(other.id(), second, NOW);
        attempts.end(other.id(), AttemptOutcome.UNCONFIRMED, NOW);
        assertThat(attempts.isLeaving(second.key())).isFalse();
    }

    @Test
    void a_generation_whose_request_was_answered_leaves_nothing() {
        Generation generation = submitting();
        Departure departure = departure();
        attempts.begin(generation.id(), departure, NOW);
        attempts.end(generation.id(), AttemptOutcome.ACCEPTED, NOW);
        forgottenRuns.remember(generation.id(), NOW);
        assertThat(forgottenRuns.find(departure.token())).isEmpty();
    }

    private Generation submitting() {
        Generation generation =
                Generation.ask(ada, new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, Seed.DEFAULT), NOW);
        generations.add(generation);
        return generations
                .change(generation.id(), waiting -> waiting.submit(NOW))
                .orElseThrow();
    }

    private Generation unconfirmed() {
        return generations
                .change(submitting().id(), it -> it.loseSightOf(NOW.plusSeconds(1)))
                .orElseThrow();
    }

    private Attempt lost(Generation generation) {
        attempts.begin(generation.id(), departure(), NOW);
        attempts.end(generation.id(), AttemptOutcome.UNCONFIRMED, NOW.plusSeconds(1));
        return attempts.findLost(generation.id()).orElseThrow();
    }

    private static Departure departure() {
        String token = UUID.randomUUID().toString();
        return new Departure(UUID.randomUUID(), token, Optional.of(URI.create("https://a.example/callback/" + token)));
    }
}
