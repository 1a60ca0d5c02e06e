package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class CopyRoomTest {

    private final CopyRoom room = new CopyRoom();

    @Test
    void as_many_as_there_is_room_for_are_inside_at_once_and_no_more() {
        assertThat(enter(CopyRoom.MOST)).isEqualTo(CopyRoom.MOST);
        assertThat(enter(CopyRoom.MOST + 1)).isEqualTo(CopyRoom.MOST);
    }

    @Test
    void one_that_fails_leaves_its_place() {
        for (int failures = 0; failures < CopyRoom.MOST; failures++) {
            assertThatThrownBy(() -> room.whileInside(() -> {
                        throw new IllegalStateException("no disk");
                    }))
                    .hasMessage("no disk");
        }
        assertThat(enter(CopyRoom.MOST)).isEqualTo(CopyRoom.MOST);
    }

    /** Each from within the one before; how many got in. */
    private int enter(int copies) {
        Optional<Integer> inside = copies == 0 ? Optional.empty() : room.whileInside(() -> 1 + enter(copies - 1));
        return inside.orElse(0);
    }
}
