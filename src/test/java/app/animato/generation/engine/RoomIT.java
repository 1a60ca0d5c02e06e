package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Order;
import app.animato.generation.Recipe;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.media.library.Storage;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Room is set aside for what is being made, and nothing that is being made is lost for want of it. */
class RoomIT extends RunningEngine {

    private static final String NO_FILE = "0".repeat(64);

    @Autowired
    private Storage storage;

    /** Rows without files, which a copy of this house would call missing. */
    @AfterEach
    void takeAwayWhatFillsTheRoom() {
        jdbc.sql("delete from media where sha256 = :sha256")
                .param("sha256", NO_FILE)
                .update();
    }

    @Test
    void a_set_for_which_there_is_no_room_is_refused_whole() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        leaveRoomFor(owner, 2);

        assertThat(service.ask(owner, SetId.create(), wishes(photo, 3))).isInstanceOf(Order.Crowded.class);
        assertThat(service.recent(owner)).isEmpty();
        assertThat(service.ask(owner, SetId.create(), wishes(photo, 2))).isInstanceOf(Order.Taken.class);
    }

    @Test
    void of_many_clicks_at_once_as_many_are_taken_as_there_is_room_for_and_all_of_them_are_made() {
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(97, "Insufficient balance"));
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        leaveRoomFor(owner, 3);
        List<CompletableFuture<Order>> clicks = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> service.ask(owner, SetId.create(), wishes(photo, 1)),
                        click -> Thread.ofVirtual().start(click)))
                .toList();
        List<Generation> taken = clicks.stream()
                .map(CompletableFuture::join)
                .flatMap(order -> order instanceof Order.Taken all ? all.generations().stream() : Stream.empty())
                .toList();

        assertThat(taken).hasSize(3);
        // Whatever comes between is the account's own: what is being made is kept all the same.
        leaveRoomFor(owner, 0);
        sandbox.faults().clear();
        taken.forEach(each -> awaitStatus(each, GenerationStatus.SUCCEEDED));
        assertThat(storage.lacks(owner, 0)).isPresent();
    }

    @Test
    void a_set_that_was_taken_is_not_refused_when_it_is_sent_again() {
        AccountId owner = newPerson();
        KeptPhoto photo = newPhoto(owner);
        leaveRoomFor(owner, 1);
        SetId set = SetId.create();
        List<Recipe> wishes = wishes(photo, 1);

        assertThat(service.ask(owner, set, wishes)).isInstanceOf(Order.Taken.class);
        assertThat(service.ask(owner, set, wishes)).isInstanceOf(Order.Taken.class);
    }

    private static List<Recipe> wishes(KeptPhoto photo, int count) {
        return Stream.generate(() -> recipe(photo)).limit(count).toList();
    }

    private void leaveRoomFor(AccountId owner, int videos) {
        var use = storage.use(owner);
        jdbc.sql("""
                        insert into media (id, owner, kind, content_type, bytes, width, height, sha256, created_at)
                        values (:id, :owner, 'OTHER', 'image/png', :bytes, 0, 0, :sha256, current_timestamp)""")
                .param("id", UUID.randomUUID())
                .param("owner", owner.value())
                .param("bytes", use.most().orElseThrow() - use.used() - videos * Storage.A_VIDEO)
                .param("sha256", NO_FILE)
                .update();
    }
}
