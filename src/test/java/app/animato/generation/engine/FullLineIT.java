package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.Order;
import app.animato.generation.Recipe;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** So many videos of one account wait at once and no more, however they are asked for. */
class FullLineIT extends RunningEngine {

    private static final int MOST = 100;

    @BeforeEach
    void nobodyIsLetThrough() {
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(97, "Insufficient balance"));
    }

    @Test
    void of_many_clicks_at_once_as_many_are_taken_as_may_wait() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        List<CompletableFuture<Order>> clicks = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> service.ask(owner, SetId.create(), wishes(photo, 7)),
                        click -> Thread.ofVirtual().start(click)))
                .limit(20)
                .toList();
        List<Order> answers = clicks.stream().map(CompletableFuture::join).toList();

        assertThat(answers.stream().filter(Order.Taken.class::isInstance)).hasSize(MOST / 7);
        assertThat(answers.stream().filter(answer -> !(answer instanceof Order.Taken)))
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Order.LineFull.class));
        assertThat(service.recent(owner)).hasSize(98);
        assertThat(service.ask(owner, SetId.create(), wishes(photo, 3))).isEqualTo(new Order.LineFull(98, MOST));
        assertThat(service.ask(owner, SetId.create(), wishes(photo, 2))).isInstanceOf(Order.Taken.class);
    }

    @Test
    void who_has_a_full_line_holds_up_nobody_else_loses_nothing_and_may_ask_again_once_there_is_a_place() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        List<Generation> waiting = Stream.of(24, 24, 24, 24, 4)
                .map(many -> service.ask(owner, SetId.create(), wishes(photo, many)))
                .flatMap(order -> ((Order.Taken) order).generations().stream())
                .toList();

        assertThat(service.ask(owner, SetId.create(), wishes(photo, 1))).isInstanceOf(Order.LineFull.class);
        assertThat(library.find(owner, photo.photo().id())).isPresent();
        assertThat(reservedVideos(owner)).isEqualTo(MOST);
        assertThat(service.recent(owner)).hasSize(MOST);
        assertThat(ask(newPerson())).isNotNull();

        // The first may just be trying its luck, and frees its place only after that.
        service.cancel(owner, waiting.getLast().id());
        assertThat(service.ask(owner, SetId.create(), wishes(photo, 1))).isInstanceOf(Order.Taken.class);
    }

    private long reservedVideos(AccountId owner) {
        return jdbc.sql("select count(*) from expense where account = :owner and state = 'RESERVED'")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    private static List<Recipe> wishes(KeptPhoto photo, int count) {
        return Stream.generate(() -> recipe(photo)).limit(count).toList();
    }
}
