package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.TaskRef;
import app.animato.media.MediaId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;

@OnEachDatabase
class GenerationsTest {

    private static final Instant NOW = Instant.parse("2026-05-04T03:02:01.123456Z");

    private final TransactionTemplate transaction;
    private final Generations generations;
    private final AccountId owner;

    GenerationsTest(DatabaseKind kind) {
        TestDatabase database = new TestDatabase(kind);
        transaction = database.transaction();
        generations = new Generations(database.jdbc());
        owner = new Archive(database.jdbc()).newOwner();
    }

    @Test
    void what_is_not_known_yet_is_read_as_unknown() {
        Generation waiting = asked();
        Generation found = generations.find(waiting.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(waiting);
        assertThat(found.task()).isEmpty();
        assertThat(found.result()).isEmpty();
        assertThat(found.endedAt()).isEmpty();
    }

    @Test
    void what_is_known_is_read_as_it_was_written() {
        Generation waiting = asked();
        Generation failed = change(waiting, generation -> {
            generation.submit(NOW);
            generation.accept(new TaskRef("2221", "token".repeat(100)));
            generation.miss(new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, "gone — „für immer“"), Patience.NONE, NOW);
        });
        Generation found = generations.find(waiting.id()).orElseThrow();
        assertThat(found).usingRecursiveComparison().isEqualTo(failed);
        assertThat(found.timeline().submitted()).contains(NOW);
        assertThat(found.status()).isEqualTo(GenerationStatus.FAILED);
        assertThat(found.recipe().seed()).isEqualTo(new Seed(4_294_967_295L));
    }

    @Test
    void a_change_that_throws_leaves_no_trace() {
        Generation waiting = asked();
        assertThatThrownBy(() -> change(waiting, generation -> {
                    generation.submit(NOW);
                    generation.submit(NOW);
                }))
                .isInstanceOf(IllegalTransition.class);
        assertThat(generations.find(waiting.id()).orElseThrow().status()).isEqualTo(GenerationStatus.WAITING);
    }

    @Test
    void of_many_who_would_send_it_at_once_exactly_one_may() {
        Generation waiting = asked();
        List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 16)
                .mapToObj(attempt -> CompletableFuture.supplyAsync(() -> {
                    try {
                        change(waiting, generation -> generation.submit(NOW));
                        return true;
                    } catch (IllegalTransition overtaken) {
                        return false;
                    }
                }))
                .toList();
        assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
    }

    @Test
    void what_is_not_over_is_found_and_so_is_what_was_deleted_and_not_cleared_away() {
        Generation waiting = asked();
        Generation cancelled = asked();
        Generation deleted = asked();
        change(cancelled, generation -> generation.requestCancel(NOW));
        change(deleted, generation -> generation.delete(NOW));
        assertThat(generations.findUnfinished()).containsExactlyInAnyOrder(waiting.id(), deleted.id());
        assertThat(generations.findOwned(owner, deleted.id())).isEmpty();
        assertThat(generations.findRecent(owner, NOW)).map(Generation::id).containsExactly(waiting.id());
        assertThat(generations.findRecent(owner, NOW.minusSeconds(1)))
                .map(Generation::id)
                .containsExactlyInAnyOrder(waiting.id(), cancelled.id());
        assertThat(generations.findOwned(AccountId.create(), waiting.id())).isEmpty();
    }

    @Test
    void what_was_asked_for_together_is_found_together_for_as_long_as_a_part_of_it_is_open() {
        SetId set = SetId.create();
        Generation first = ofSet(set, 1);
        Generation second = ofSet(set, 2);
        transaction.executeWithoutResult(running -> generations.add(List.of(first, second)));
        asked(Effect.CRASH);
        change(first, generation -> generation.requestCancel(NOW));
        assertThat(generations.findRecent(owner, NOW.plusSeconds(9)))
                .map(Generation::id)
                .contains(first.id(), second.id());
        assertThat(generations.findSet(owner, set)).map(Generation::id).containsExactly(first.id(), second.id());
        assertThat(generations.findSet(AccountId.create(), set)).isEmpty();
        assertThat(generations.findLastEffects(owner, 9)).containsExactly(Effect.DEFAULT, Effect.CRASH);
        change(second, generation -> generation.requestCancel(NOW));
        assertThat(generations.findRecent(owner, NOW.plusSeconds(9)))
                .map(Generation::set)
                .doesNotContain(set);
    }

    @Test
    void a_set_has_no_wish_twice_and_is_stored_whole_or_not_at_all() {
        SetId set = SetId.create();
        Generation once = ofSet(set, 1);
        Generation other = ofSet(set, 2);
        Generation again = ofSet(set, 1);
        assertThatThrownBy(
                        () -> transaction.executeWithoutResult(running -> generations.add(List.of(once, other, again))))
                .isInstanceOf(DuplicateKeyException.class);
        assertThat(generations.findSet(owner, set)).isEmpty();
    }

    private Generation ofSet(SetId set, int seed) {
        Recipe recipe = new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, new Seed(seed));
        return Generation.ask(owner, set, recipe, NOW.plusSeconds(seed));
    }

    private void asked(Effect effect) {
        generations.add(
                Generation.ask(owner, new Recipe(MediaId.create(), MediaId.create(), effect, Seed.DEFAULT), NOW));
    }

    private Generation asked() {
        Generation generation = Generation.ask(
                owner, new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, new Seed(4_294_967_295L)), NOW);
        generations.add(generation);
        return generation;
    }

    /** In a transaction, which the application's own annotation opens where Spring makes the object. */
    private Generation change(Generation generation, Consumer<Generation> change) {
        Optional<Generation> changed = transaction.execute(running -> generations.change(generation.id(), change));
        return changed.orElseThrow();
    }
}
