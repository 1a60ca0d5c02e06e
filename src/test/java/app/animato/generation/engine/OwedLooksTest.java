package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.generation.GenerationId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OwedLooksTest {

    private final GenerationId id = GenerationId.create();
    private final List<GenerationId> planned = new ArrayList<>();
    private boolean databaseIsThere = true;
    private final OwedLooks looks = new OwedLooks(this::plan);

    private boolean plan(GenerationId look) {
        if (databaseIsThere) {
            planned.add(look);
        }
        return databaseIsThere;
    }

    @Test
    void a_look_that_could_not_be_written_down_is_planned_as_soon_as_it_can_and_once() {
        databaseIsThere = false;
        looks.ask(id);
        looks.settleAll();
        assertThat(planned).isEmpty();
        databaseIsThere = true;
        looks.settleAll();
        looks.settleAll();
        assertThat(planned).containsExactly(id);
    }

    @Test
    void a_look_that_begins_is_not_owed_any_more() {
        databaseIsThere = false;
        looks.ask(id);
        looks.begin(id);
        looks.end(id);
        databaseIsThere = true;
        looks.settleAll();
        assertThat(planned).isEmpty();
    }

    @Test
    void what_is_asked_for_while_one_is_under_way_is_planned_when_it_ends_and_not_before() {
        assertThat(looks.begin(id)).isTrue();
        looks.ask(id);
        looks.settle(id);
        looks.settleAll();
        assertThat(planned).isEmpty();
        looks.end(id);
        looks.settle(id);
        looks.settle(id);
        assertThat(planned).containsExactly(id);
    }

    @Test
    void a_second_look_at_once_is_refused_and_owed_until_the_first_one_ends() {
        looks.begin(id);
        looks.ask(id);
        for (int revival = 0; revival < 3; revival++) {
            assertThat(looks.begin(id)).isFalse();
            looks.settle(id);
        }
        assertThat(planned).isEmpty();
        looks.end(id);
        looks.settle(id);
        assertThat(planned).containsExactly(id);
        assertThat(looks.begin(id)).isTrue();
    }

    @Test
    void what_is_asked_for_while_another_look_is_being_planned_is_not_forgotten_with_it() {
        List<GenerationId> tries = new ArrayList<>();
        OwedLooks[] busy = new OwedLooks[1];
        busy[0] = new OwedLooks(look -> {
            tries.add(look);
            if (tries.size() == 1) {
                busy[0].begin(look);
                busy[0].ask(look);
                busy[0].end(look);
            }
            return true;
        });
        busy[0].ask(id);
        busy[0].settle(id);
        assertThat(tries).hasSize(2);
    }
}
