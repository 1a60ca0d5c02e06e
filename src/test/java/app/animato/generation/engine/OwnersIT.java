package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Recipe;
import app.animato.media.MediaId;
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
        Recipe missing = new Recipe(MediaId.create(), MediaId.create(), foreign.effect(), foreign.seed());
        Throwable refused = catchThrowable(() -> service.ask(asking, foreign));
        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> service.ask(asking, missing))
                .hasSameClassAs(refused)
                .hasMessage(refused.getMessage());
        assertThat(service.recent(asking)).isEmpty();
        assertThat(sandbox.calls().to(Endpoint.RUN)).isEqualTo(runs);
    }
}
