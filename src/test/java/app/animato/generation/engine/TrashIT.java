package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person throws things away, and sometimes wants them back. */
class TrashIT extends RunningEngine {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    TrashCollection trash;

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
