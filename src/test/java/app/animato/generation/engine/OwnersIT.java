package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Recipe;
import app.animato.sandbox.Endpoint;
import org.junit.jupiter.api.Test;

/** To everybody but its owner a generation looks exactly like one that does not exist. */
class OwnersIT extends RunningEngine {

    @Test
    void a_stranger_can_neither_find_nor_stop_nor_delete_it() {
        Generation generation = ask(newPerson());
        AccountId stranger = newPerson();
        assertThat(service.find(stranger, generation.id())).isEmpty();
        assertThat(service.cancel(stranger, generation.id())).isEmpty();
        assertThat(service.delete(stranger, generation.id())).isEmpty();
        assertThat(service.recent(stranger)).isEmpty();
        awaitStatus(generation, GenerationStatus.SUCCEEDED);
        assertThat(now(generation).isDeleted()).isFalse();
    }

    @Test
    void a_strangers_photo_and_a_missing_one_are_refused_alike() {
        Recipe foreign = newRecipe(newPerson());
        AccountId asking = newPerson();
        int runs = sandbox.calls().to(Endpoint.RUN);
        assertThatThrownBy(() -> service.ask(asking, foreign)).isInstanceOf(IllegalArgumentException.class);
        assertThat(service.recent(asking)).isEmpty();
        assertThat(sandbox.calls().to(Endpoint.RUN)).isEqualTo(runs);
    }
}
