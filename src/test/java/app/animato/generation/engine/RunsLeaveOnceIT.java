package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.Order;
import app.animato.generation.Recipe;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request that costs money: repeated where it certainly started nothing, and never anywhere else. */
class RunsLeaveOnceIT extends RunningEngine {

    @Test
    void a_wish_becomes_a_video_with_one_run() {
        Generation generation = ask(newPerson());
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
        Generation made = now(generation);
        assertThat(made.cost()).isPresent();
        assertThat(made.endedAt()).isPresent();
        assertThat(made.timeline().started()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"96,PROVIDER_BUSY", "97,NO_BALANCE", "98,MISCONFIGURED"})
    void a_refusal_that_may_pass_holds_it_until_it_goes_out(int code, Hold hold) {
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(code, "not now"));
        Generation generation = ask(newPerson());
        Generation held = awaitHold(generation, hold);
        assertThat(held.endedAt()).isEmpty();
        sandbox.faults().clear();
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(now(generation).hold()).isEmpty();
    }

    @Test
    void a_set_that_is_asked_for_twice_is_made_once() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        SetId set = SetId.create();
        List<Recipe> wishes = List.of(recipe(photo), recipe(photo), recipe(photo));
        List<List<Generation>> asked = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> taken(owner, set, wishes)))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(asked)
                .allSatisfy(
                        each -> assertThat(each).extracting(Generation::recipe).containsExactlyElementsOf(wishes));
        assertThat(asked.stream().flatMap(List::stream).map(Generation::id).distinct())
                .hasSize(3);
        for (Generation generation : asked.getFirst()) {
            awaitStatus(generation, GenerationStatus.SUCCEEDED);
            assertMadeOnce(generation);
        }
        assertThatThrownBy(() -> service.ask(newPerson(), set, wishes)).isInstanceOf(IllegalArgumentException.class);
        assertThat(service.findSet(newPerson(), set)).isEmpty();
    }

    @Test
    void wishes_that_were_changed_before_they_were_sent_again_are_met_and_the_others_not_twice() {
        AccountId owner = newPerson();
        SetId set = SetId.create();
        Recipe kept = newRecipe(owner);
        Recipe changed = newRecipe(owner);
        KeptPhoto another = newPhoto(owner);
        Recipe withAnotherPhoto =
                new Recipe(another.photo().id(), another.preview().id(), changed.effect(), changed.seed());
        List<Generation> first = taken(owner, set, List.of(kept, changed));
        List<Generation> again = taken(owner, set, List.of(kept, withAnotherPhoto));
        assertThat(again).extracting(Generation::recipe).containsExactly(kept, changed, withAnotherPhoto);
        assertThat(again)
                .extracting(Generation::id)
                .containsAll(first.stream().map(Generation::id).toList());
        assertThat(service.recent(owner)).hasSize(3);
        for (Generation generation : again) {
            awaitStatus(generation, GenerationStatus.SUCCEEDED);
        }
        assertThat(runs(first.getFirst())).isEqualTo(1);
        // Of one seed, and so one number at the provider, there are two: of either photo.
        assertThat(runs(again.getLast())).isEqualTo(2);
    }

    private List<Generation> taken(AccountId owner, SetId set, List<Recipe> wishes) {
        return ((Order.Taken) service.ask(owner, set, wishes)).generations();
    }

    @Test
    void of_a_set_that_cannot_be_stored_whole_nothing_is_stored() {
        AccountId owner = newPerson();
        Recipe wish = newRecipe(owner);
        List<Recipe> tooMany = Collections.nCopies(service.mostInOneGo() + 1, wish);
        for (List<Recipe> wishes : List.of(List.of(wish, wish), tooMany, List.<Recipe>of())) {
            assertThatThrownBy(() -> service.ask(owner, SetId.create(), wishes))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(service.recent(owner)).isEmpty();
    }

    @Test
    void a_key_that_is_not_taken_holds_it_until_it_is() {
        sandbox.faults().always(Endpoint.RUN, Fault.status(401));
        Generation generation = ask(newPerson());
        awaitHold(generation, Hold.MISCONFIGURED);
        sandbox.faults().clear();
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
    }

    @Test
    void a_provider_that_is_not_there_holds_it_until_it_is() {
        int port = sandbox.port();
        sandbox.close();
        Generation generation;
        try {
            generation = ask(newPerson());
            awaitHold(generation, Hold.PROVIDER_AWAY);
        } finally {
            sandbox = start(port);
        }
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
    }

    @Test
    void a_request_that_the_provider_will_not_do_fails_with_its_words() {
        sandbox.faults().next(Endpoint.RUN, Fault.refusal(0, "Request parameter [effectType] is not valid"));
        Generation generation = ask(newPerson());
        Failure failure =
                awaitStatus(generation, GenerationStatus.FAILED).failure().orElseThrow();
        assertThat(failure.kind()).isEqualTo(FailureKind.REFUSED);
        assertThat(failure.detail()).contains("effectType");
        assertThat(runs(generation)).isEqualTo(1);
    }

    @Test
    void a_lost_answer_is_never_made_good_by_a_second_run() {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
        assertStaysUnconfirmed(ask(newPerson()));
    }

    @Test
    void a_server_fault_leaves_open_what_came_of_it_so_it_is_not_repeated() {
        sandbox.faults().next(Endpoint.RUN, Fault.status(500));
        assertStaysUnconfirmed(ask(newPerson()));
    }

    @Test
    void an_answer_that_cannot_be_read_is_not_repeated() {
        sandbox.faults().muteCallbacks();
        sandbox.faults().next(Endpoint.RUN, Fault.garbage());
        assertStaysUnconfirmed(ask(newPerson()));
    }

    private void assertStaysUnconfirmed(Generation generation) {
        awaitStatus(generation, GenerationStatus.UNCONFIRMED);
        for (int i = 0; i < 50; i++) {
            schedule.poke(generation.id());
            engine.advance(generation.id());
        }
        assertThat(runs(generation)).isEqualTo(1);
        assertThat(now(generation).status()).isEqualTo(GenerationStatus.UNCONFIRMED);
        assertThat(now(generation).endedAt()).isPresent();
    }

    @Test
    void one_that_is_found_half_sent_is_not_sent_again() {
        Generation generation = asAnInterruptionLeftIt(newRecipe(newPerson()));
        schedule.poke(generation.id());
        awaitStatus(generation, GenerationStatus.UNCONFIRMED);
        assertThat(runs(generation)).isZero();
    }

    private Generation asAnInterruptionLeftIt(Recipe recipe) {
        Generation generation = Generation.ask(newPerson(), recipe, Instant.EPOCH);
        generations.add(generation);
        return generations
                .change(generation.id(), submitting -> submitting.submit(Instant.EPOCH))
                .orElseThrow();
    }

    @Test
    void a_hundred_pokes_at_once_send_one_run() {
        Generation generation = ask(newPerson());
        IntStream.range(0, 100)
                .mapToObj(i -> CompletableFuture.runAsync(() -> schedule.poke(generation.id())))
                .toList()
                .forEach(CompletableFuture::join);
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertMadeOnce(generation);
        assertThat(runs(generation)).isEqualTo(1);
    }

    @Test
    void a_photo_that_was_deleted_meanwhile_ends_it_with_words_and_without_a_run() {
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(96, "busy"));
        Generation generation = ask(newPerson());
        awaitHold(generation, Hold.PROVIDER_BUSY);
        library.delete(generation.owner(), List.of(generation.recipe().photo()));
        sandbox.faults().clear();
        Generation failed = awaitStatus(generation, GenerationStatus.FAILED);
        assertThat(failed.failure().orElseThrow().kind()).isEqualTo(FailureKind.PHOTO_GONE);
        assertThat(acceptedRuns(generation)).isEmpty();
    }
}
