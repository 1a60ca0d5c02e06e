package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A person throws things away, and sometimes wants them back. */
class TrashIT extends RunningEngine {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TrashCollection trash;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TransactionTemplate transaction;

    @Test
    void what_is_in_the_trash_is_out_of_sight_with_all_its_files_until_it_is_restored() {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(trashed(generation)).isTrue();
        assertThat(service.find(generation.owner(), generation.id())).isEmpty();
        assertThat(service.recent(generation.owner())).isEmpty();
        assertMadeOnce(generation);

        service.restore(generation.owner(), List.of(generation.id()));
        assertThat(service.find(generation.owner(), generation.id()))
                .hasValueSatisfying(back -> assertThat(back.isHidden()).isFalse());
        assertMadeOnce(generation);
    }

    @Test
    void what_is_in_the_making_is_stopped_when_it_is_thrown_away() {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.RUNNING);
        assertThat(trashed(generation)).isTrue();
        awaitStatus(generation, GenerationStatus.CANCELLED);
        service.restore(generation.owner(), List.of(generation.id()));
        assertThat(now(generation).status()).isEqualTo(GenerationStatus.CANCELLED);
    }

    @Test
    void one_whose_answer_was_lost_stays_for_its_person_to_decide() {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.UNCONFIRMED);
        assertThat(trashed(generation)).isFalse();
        assertThat(service.find(generation.owner(), generation.id())).isPresent();
    }

    @Test
    void one_that_is_thrown_away_while_it_is_sent_comes_back_when_its_answer_is_lost() {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        AccountId owner = newPerson();
        LiveUpdates.Subscription hasty = liveUpdates.subscribe(
                owner,
                news -> news.changed().stream()
                        .filter(changed -> changed.status() == GenerationStatus.SUBMITTING && !changed.isHidden())
                        .forEach(this::trashed));
        Generation generation = awaitStatus(ask(owner), GenerationStatus.UNCONFIRMED);
        hasty.end();
        assertThat(now(generation).cancelRequested()).isTrue();
        assertThat(service.find(owner, generation.id())).isPresent();
        service.emptyTrash(owner);
        assertThat(now(generation).isDeleted()).isFalse();
    }

    @Test
    void what_changes_in_the_moment_in_which_it_would_go_is_seen_and_it_stays() throws Exception {
        Generation video = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        CountDownLatch marked = new CountDownLatch(1);
        CountDownLatch going = new CountDownLatch(1);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Future<?> mark = both.submit(() -> transaction.executeWithoutResult(running -> {
                jdbc.sql("update generation set favourite = true where id = :id")
                        .param("id", video.id().value())
                        .update();
                marked.countDown();
                awaitQuietly(going);
            }));
            awaitQuietly(marked);
            Future<Boolean> sweep =
                    both.submit(() -> service.trashIf(video.owner(), video.id(), () -> isNoFavourite(video)));
            try {
                // It waits for whoever is changing the row.
                assertThatThrownBy(() -> sweep.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                going.countDown();
            }
            mark.get();
            assertThat(sweep.get()).isFalse();
        }
        assertThat(now(video).isHidden()).isFalse();
        jdbc.sql("update generation set favourite = false where id = :id")
                .param("id", video.id().value())
                .update();
        assertThat(service.trashIf(video.owner(), video.id(), () -> isNoFavourite(video)))
                .isTrue();
    }

    private boolean isNoFavourite(Generation video) {
        return jdbc.sql("select count(*) from generation where id = :id and not favourite")
                        .param("id", video.id().value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void after_its_time_it_is_deleted_here_and_at_the_provider() throws Exception {
        Generation old = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        Generation fresh = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(trashed(old) && trashed(fresh)).isTrue();
        jdbc.sql("update generation set trashed_at = :then where id = :id")
                .param("then", OffsetDateTime.now(ZoneOffset.UTC).minus(GenerationService.TRASH_KEPT.plusMinutes(1)))
                .param("id", old.id().value())
                .update();
        trash.sweep();
        schedule.poke(old.id());
        awaitGone(old);
        assertThat(mediaOf(old.owner())).isZero();
        assertThat(filesAtProvider(acceptedRuns(old).getFirst())).isEmpty();
        assertMadeOnce(fresh);
    }

    @Test
    void an_emptied_trash_is_deleted_for_good_and_nothing_else() {
        AccountId owner = newPerson();
        Generation kept = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        Generation gone = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        Generation others = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        assertThat(trashed(gone) && trashed(others)).isTrue();
        service.emptyTrash(owner);
        awaitGone(gone);
        assertMadeOnce(kept);
        assertMadeOnce(others);
    }

    @Test
    void nobody_throws_away_or_brings_back_what_is_anothers() {
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED);
        AccountId stranger = newPerson();
        assertThat(service.trash(stranger, List.of(generation.id()))).isEmpty();
        assertThat(trashed(generation)).isTrue();
        assertThat(service.restore(stranger, List.of(generation.id()))).isEmpty();
        assertThat(now(generation).trashedAt()).isPresent();
        assertThat(GenerationService.TRASH_KEPT).isEqualTo(Duration.ofDays(30));
    }

    private boolean trashed(Generation generation) {
        return !service.trash(generation.owner(), List.of(generation.id())).isEmpty();
    }
}
