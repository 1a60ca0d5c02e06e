package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.Origin;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.media.MediaId;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class GenerationTest {

    private static final Instant ASKED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = ASKED.plusSeconds(60);
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), 2);
    private static final Instant OVER = NOW.plus(PATIENCE.time());
    private static final TaskRef TASK = new TaskRef("2221", "token");
    private static final Failure LOSS = new Failure(FailureKind.FORGOTTEN_BY_PROVIDER, "There is no task yet.");
    private static final TaskState SUCCEEDED = new TaskState.Succeeded(
            List.of(new RemoteOutput("film.mp4", "video/mp4", 1, URI.create("https://provider.example/film.mp4"))));

    /** Something that can happen to a generation: from where it may, and where it leads. */
    record Move(String name, Consumer<Generation> happens, GenerationStatus to, List<GenerationStatus> from) {

        Move(String name, Consumer<Generation> happens, GenerationStatus to, GenerationStatus... from) {
            this(name, happens, to, List.of(from));
        }

        boolean isLegalAt(GenerationStatus status) {
            return from.contains(status);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static List<Move> moves() {
        return List.of(
                new Move("submit", it -> it.submit(NOW), GenerationStatus.SUBMITTING, GenerationStatus.WAITING),
                new Move("miss photo", it -> it.missPhoto(NOW), GenerationStatus.FAILED, GenerationStatus.WAITING),
                new Move(
                        "accept",
                        it -> it.accept(TASK),
                        GenerationStatus.QUEUED,
                        GenerationStatus.SUBMITTING,
                        GenerationStatus.UNCONFIRMED),
                new Move(
                        "put back",
                        it -> it.putBack(Optional.of(Hold.PROVIDER_BUSY)),
                        GenerationStatus.WAITING,
                        GenerationStatus.SUBMITTING,
                        GenerationStatus.UNCONFIRMED),
                new Move(
                        "refuse",
                        it -> it.refuse("no", NOW),
                        GenerationStatus.FAILED,
                        GenerationStatus.SUBMITTING,
                        GenerationStatus.UNCONFIRMED),
                new Move(
                        "leave in the sandbox",
                        it -> it.leaveSandbox(NOW),
                        GenerationStatus.FAILED,
                        GenerationStatus.SUBMITTING,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING,
                        GenerationStatus.COLLECTING,
                        GenerationStatus.UNCONFIRMED),
                new Move(
                        "lose sight of",
                        it -> it.loseSightOf(NOW),
                        GenerationStatus.UNCONFIRMED,
                        GenerationStatus.SUBMITTING),
                new Move(
                        "give up search",
                        it -> it.giveUpSearch(NOW),
                        GenerationStatus.UNCONFIRMED,
                        GenerationStatus.UNCONFIRMED),
                new Move(
                        "hear running",
                        it -> it.hear(new LiveEvent.Moved("task_start", LiveEvent.Phase.RUNNING), NOW),
                        GenerationStatus.RUNNING,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING),
                new Move(
                        "see running",
                        it -> it.observe(report(new TaskState.Running()), NOW),
                        GenerationStatus.RUNNING,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING),
                new Move(
                        "see succeeded",
                        it -> it.observe(report(SUCCEEDED), NOW),
                        GenerationStatus.COLLECTING,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING),
                new Move(
                        "see failed",
                        it -> it.observe(report(new TaskState.Failed("exit 1")), NOW),
                        GenerationStatus.FAILED,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING),
                new Move(
                        "see cancelled",
                        it -> it.observe(report(new TaskState.Cancelled()), NOW),
                        GenerationStatus.CANCELLED,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING),
                new Move(
                        "miss for good",
                        it -> it.miss(LOSS, Patience.NONE, NOW),
                        GenerationStatus.FAILED,
                        GenerationStatus.QUEUED,
                        GenerationStatus.RUNNING,
                        GenerationStatus.COLLECTING),
                new Move(
                        "collect",
                        it -> it.collect(result(), NOW),
                        GenerationStatus.SUCCEEDED,
                        GenerationStatus.COLLECTING));
    }

    static Stream<Arguments> movesAtEachStatus() {
        return moves().stream()
                .flatMap(move -> Arrays.stream(GenerationStatus.values()).map(status -> Arguments.of(move, status)));
    }

    @ParameterizedTest
    @MethodSource("movesAtEachStatus")
    void a_move_leads_where_it_should_or_throws_and_changes_nothing(Move move, GenerationStatus status) {
        Generation generation = at(status);
        String before = picture(generation);
        if (move.isLegalAt(status)) {
            move.happens().accept(generation);
            assertThat(generation.status()).isEqualTo(move.to());
            assertThat(generation.endedAt().isPresent()).isEqualTo(move.to().isEnd());
            assertThat(generation.failure().isPresent()).isEqualTo(move.to() == GenerationStatus.FAILED);
        } else {
            assertThatThrownBy(() -> move.happens().accept(generation)).isInstanceOf(IllegalTransition.class);
            assertThat(picture(generation)).isEqualTo(before);
        }
    }

    @Test
    void a_report_that_is_still_queued_never_takes_a_running_one_back() {
        Generation running = at(GenerationStatus.RUNNING);
        running.observe(report(new TaskState.Queued()), NOW);
        assertThat(running.status()).isEqualTo(GenerationStatus.RUNNING);
    }

    @Test
    void the_first_look_that_sees_it_run_is_when_it_started() {
        Generation running = at(GenerationStatus.RUNNING);
        running.observe(report(new TaskState.Running()), NOW.plusSeconds(9));
        assertThat(running.timeline().started()).contains(NOW);
    }

    @Test
    void a_word_of_the_provider_that_nobody_knows_is_kept_and_cut_to_what_fits() {
        Generation queued = at(GenerationStatus.QUEUED);
        queued.observe(
                new TaskReport(
                        TASK,
                        "task_dreaming",
                        new TaskState.Running(),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.UNKNOWN),
                NOW);
        assertThat(queued.providerStatus()).isEqualTo("task_dreaming");
        queued.observe(
                new TaskReport(
                        TASK,
                        "x".repeat(500),
                        new TaskState.Running(),
                        Optional.empty(),
                        Optional.empty(),
                        Origin.UNKNOWN),
                NOW);
        assertThat(queued.providerStatus()).isEqualTo("x".repeat(64));
    }

    @Test
    void what_is_heard_makes_it_run_and_never_goes_back_or_ends_it() {
        Generation generation = at(GenerationStatus.QUEUED);
        generation.hear(new LiveEvent.Moved("task_queue", LiveEvent.Phase.QUEUED), NOW);
        assertThat(generation.status()).isEqualTo(GenerationStatus.QUEUED);
        generation.hear(new LiveEvent.Moved("task_start", LiveEvent.Phase.RUNNING), NOW);
        generation.hear(new LiveEvent.Moved("task_queue", LiveEvent.Phase.QUEUED), NOW.plusSeconds(1));
        generation.hear(new LiveEvent.Moved("task_postprocess_end", LiveEvent.Phase.ENDED), NOW.plusSeconds(2));
        assertThat(generation.status()).isEqualTo(GenerationStatus.RUNNING);
        assertThat(generation.providerStatus()).isEqualTo("task_start");
        assertThat(generation.timeline().started()).contains(NOW);
    }

    @Test
    void cost_and_working_time_once_told_stay_when_a_later_report_leaves_them_out() {
        Generation queued = at(GenerationStatus.QUEUED);
        queued.observe(
                new TaskReport(
                        TASK,
                        "task_start",
                        new TaskState.Running(),
                        Optional.of(new BigDecimal("0.35")),
                        Optional.of(Duration.ofSeconds(6)),
                        Origin.UNKNOWN),
                NOW);
        queued.observe(report(SUCCEEDED), NOW);
        assertThat(queued.cost()).contains(new BigDecimal("0.35"));
        assertThat(queued.working()).contains(Duration.ofSeconds(6));
    }

    @ParameterizedTest
    @EnumSource(
            value = GenerationStatus.class,
            names = {"QUEUED", "RUNNING", "COLLECTING"})
    void what_the_provider_denies_is_given_up_only_after_patience(GenerationStatus status) {
        Generation generation = at(status);
        generation.miss(LOSS, PATIENCE, NOW);
        generation.miss(LOSS, PATIENCE, OVER.minusMillis(1));
        assertThat(generation.status()).isEqualTo(status);
        generation.miss(LOSS, PATIENCE, OVER);
        assertThat(generation.status()).isEqualTo(GenerationStatus.FAILED);
        assertThat(generation.failure()).contains(LOSS);
    }

    @ParameterizedTest
    @EnumSource(
            value = GenerationStatus.class,
            names = {"QUEUED", "RUNNING", "COLLECTING"})
    void not_being_able_to_ask_renews_the_patience(GenerationStatus status) {
        Generation generation = at(status);
        generation.miss(LOSS, PATIENCE, NOW);
        generation.doubtLoss();
        generation.miss(LOSS, PATIENCE, OVER);
        assertThat(generation.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource(
            value = GenerationStatus.class,
            names = {"QUEUED", "RUNNING", "COLLECTING"})
    void time_that_went_by_without_looking_proves_no_loss(GenerationStatus status) {
        Generation generation = at(status);
        Patience threeLooks = new Patience(PATIENCE.time(), 3);
        generation.miss(LOSS, threeLooks, NOW);
        generation.miss(LOSS, threeLooks, OVER.plus(Duration.ofDays(1)));
        assertThat(generation.status()).isEqualTo(status);
        generation.miss(LOSS, threeLooks, OVER.plus(Duration.ofDays(1)));
        assertThat(generation.status()).isEqualTo(GenerationStatus.FAILED);
    }

    @Test
    void being_found_again_renews_the_patience() {
        Generation running = at(GenerationStatus.RUNNING);
        running.miss(LOSS, PATIENCE, NOW);
        running.observe(report(new TaskState.Running()), NOW.plusSeconds(60));
        running.miss(LOSS, PATIENCE, OVER);
        assertThat(running.status()).isEqualTo(GenerationStatus.RUNNING);
    }

    @ParameterizedTest
    @EnumSource(GenerationStatus.class)
    void a_wish_to_cancel_ends_what_was_not_sent_asks_for_what_was_and_leaves_the_rest(GenerationStatus status) {
        Generation generation = at(status);
        String before = picture(generation);
        generation.requestCancel(NOW);
        switch (status) {
            case WAITING -> {
                assertThat(generation.status()).isEqualTo(GenerationStatus.CANCELLED);
                assertThat(generation.hold()).isEmpty();
                assertThat(generation.endedAt()).contains(NOW);
            }
            case SUBMITTING, QUEUED, RUNNING, UNCONFIRMED -> {
                assertThat(generation.status()).isEqualTo(status);
                assertThat(generation.cancelRequested()).isTrue();
            }
            case COLLECTING, SUCCEEDED, FAILED, CANCELLED ->
                assertThat(picture(generation)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource(GenerationStatus.class)
    void deleting_is_remembered_at_every_status_from_its_first_time_on(GenerationStatus status) {
        Generation generation = at(status);
        generation.delete(NOW);
        generation.delete(NOW.plusSeconds(5));
        assertThat(generation.isDeleted()).isTrue();
        assertThat(generation.timeline().deleted()).contains(NOW);
        assertThat(generation.cancelRequested())
                .isEqualTo(status == GenerationStatus.SUBMITTING
                        || status == GenerationStatus.UNCONFIRMED
                        || status.isAtProvider());
    }

    @Test
    void one_whose_answer_is_lost_is_where_its_person_sees_it_though_it_was_thrown_away() {
        Generation sent = at(GenerationStatus.SUBMITTING);
        sent.trash(NOW);
        sent.loseSightOf(NOW);
        assertThat(sent.isHidden()).isFalse();
        assertThat(sent.cancelRequested()).isTrue();
    }

    @Test
    void an_answer_that_was_believed_lost_and_comes_after_all_reopens_it() {
        Generation unconfirmed = at(GenerationStatus.UNCONFIRMED);
        unconfirmed.accept(TASK);
        assertThat(unconfirmed.task()).contains(TASK);
        assertThat(unconfirmed.endedAt()).isEmpty();
    }

    @Test
    void what_is_known_of_a_lost_request_is_told_until_its_task_is_found() {
        Generation unconfirmed = at(GenerationStatus.UNCONFIRMED);
        assertThat(unconfirmed.unconfirmed()).contains(new Unconfirmed(NOW, true, false));
        unconfirmed.giveUpSearch(NOW.plusSeconds(9));
        assertThat(unconfirmed.unconfirmed()).contains(new Unconfirmed(NOW, false, false));
        unconfirmed.accept(TASK);
        assertThat(unconfirmed.unconfirmed()).isEmpty();
        assertThat(unconfirmed.timeline().searchEnded()).isEmpty();
    }

    @Test
    void going_out_again_clears_why_it_was_held() {
        Generation held = at(GenerationStatus.SUBMITTING);
        held.putBack(Optional.of(Hold.NO_BALANCE));
        assertThat(held.hold()).contains(Hold.NO_BALANCE);
        held.submit(NOW);
        assertThat(held.hold()).isEmpty();
    }

    private static Generation at(GenerationStatus status) {
        Generation generation = Generation.ask(
                AccountId.create(),
                new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, Seed.DEFAULT),
                ASKED);
        if (status != GenerationStatus.WAITING && status != GenerationStatus.CANCELLED) {
            generation.submit(NOW);
        }
        switch (status) {
            case WAITING, SUBMITTING -> {}
            case CANCELLED -> generation.requestCancel(NOW);
            case UNCONFIRMED -> generation.loseSightOf(NOW);
            case QUEUED -> generation.accept(TASK);
            case RUNNING, COLLECTING, SUCCEEDED, FAILED -> {
                generation.accept(TASK);
                generation.observe(report(new TaskState.Running()), NOW);
            }
        }
        switch (status) {
            case FAILED -> generation.observe(report(new TaskState.Failed("exit 1")), NOW);
            case COLLECTING, SUCCEEDED -> generation.observe(report(SUCCEEDED), NOW);
            default -> {}
        }
        if (status == GenerationStatus.SUCCEEDED) {
            generation.collect(result(), NOW);
        }
        return generation;
    }

    private static Generation.Result result() {
        MediaId video = MediaId.create();
        return new Generation.Result(video, MediaId.create(), List.of(video));
    }

    private static TaskReport report(TaskState state) {
        return new TaskReport(
                TASK,
                "task_" + state.getClass().getSimpleName(),
                state,
                Optional.empty(),
                Optional.empty(),
                Origin.UNKNOWN);
    }

    private static String picture(Generation it) {
        return Stream.of(
                        it.status(),
                        it.hold(),
                        it.cancelRequested(),
                        it.task(),
                        it.providerStatus(),
                        it.failure(),
                        it.result(),
                        it.cost(),
                        it.working(),
                        it.timeline())
                .map(Object::toString)
                .toList()
                .toString();
    }
}
