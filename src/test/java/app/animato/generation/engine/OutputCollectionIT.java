package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.OutputIds;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What was paid for comes home, however often it takes, unless the provider does not have it any more. */
class OutputCollectionIT extends RunningEngine {

    @Autowired
    private CopyRoom room;

    static Stream<Fault> passingTroubles() {
        return Stream.of(
                Fault.status(404),
                Fault.status(500),
                Fault.garbage(),
                Fault.halfBody(),
                Fault.dropBeforeRecording(),
                Fault.slow(300_000));
    }

    @ParameterizedTest
    @MethodSource("passingTroubles")
    void a_copy_that_goes_wrong_twice_comes_home_at_the_third_try(Fault fault) {
        sandbox.faults().next(Endpoint.FILE, 2, fault);
        Generation generation = ask(newPerson());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 410})
    void outputs_whose_links_expired_are_asked_for_anew_and_then_told_to_be_gone(int status) {
        sandbox.faults().always(Endpoint.FILE, Fault.status(status));
        Generation generation = ask(newPerson());
        assertFails(generation, FailureKind.OUTPUT_GONE);
        assertNothingCameHome(generation);
    }

    @Test
    void half_a_file_is_never_kept() {
        sandbox.faults().always(Endpoint.FILE, Fault.halfBody());
        Generation generation = awaitStatus(ask(newPerson()), GenerationStatus.COLLECTING);
        int before = sandbox.calls().to(Endpoint.FILE);
        schedule.poke(generation.id());
        await().until(() -> sandbox.calls().to(Endpoint.FILE) > before);
        assertNothingCameHome(generation);
        sandbox.faults().clear();
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void each_output_is_fetched_once_though_it_is_begun_before_the_look() {
        int before = sandbox.calls().to(Endpoint.FILE);
        assertMadeOnce(awaitStatus(ask(newPerson()), GenerationStatus.SUCCEEDED));
        assertThat(sandbox.calls().to(Endpoint.FILE) - before).isEqualTo(1);
    }

    private void assertNothingCameHome(Generation generation) {
        assertThat(OutputIds.all(generation.id()))
                .noneMatch(place -> library.find(generation.owner(), place).isPresent());
    }

    @Test
    void outputs_that_stay_rubbish_fail_it_and_say_that_it_was_charged() {
        sandbox.faults().always(Endpoint.FILE, Fault.garbage());
        assertFails(ask(newPerson()), FailureKind.OUTPUT_UNUSABLE);
    }

    @Test
    void where_copies_fill_the_room_one_more_waits_without_a_call_and_comes_home_later() {
        Generation waiting = whileFull(CopyRoom.MOST, () -> {
            Generation made = awaitStatus(ask(newPerson()), GenerationStatus.COLLECTING);
            int looks = sandbox.calls().to(Endpoint.DETAIL);
            for (int tries = 0; tries < 5; tries++) {
                assertThat(engine.advance(made.id())).isInstanceOf(Next.In.class);
            }
            assertThat(sandbox.calls().to(Endpoint.DETAIL)).isEqualTo(looks);
            assertThat(now(made).status()).isEqualTo(GenerationStatus.COLLECTING);
            return made;
        });
        awaitStatus(waiting, GenerationStatus.SUCCEEDED);
        assertMadeOnce(waiting);
    }

    private <T> T whileFull(int places, Supplier<T> work) {
        return places == 0
                ? work.get()
                : room.whileInside(() -> whileFull(places - 1, work)).orElseThrow();
    }

    private void assertFails(Generation generation, FailureKind kind) {
        Failure failure =
                awaitStatus(generation, GenerationStatus.FAILED).failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(now(generation).cost()).isPresent();
    }
}
