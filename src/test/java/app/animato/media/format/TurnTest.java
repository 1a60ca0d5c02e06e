package app.animato.media.format;

import static app.animato.media.format.TestPhotos.fourCorners;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TurnTest {

    @ParameterizedTest
    @EnumSource
    void a_turn_after_another_is_one_turn(Turn first) {
        assertThat(first.then(Turn.UPRIGHT)).isEqualTo(first);
        assertThat(Turn.UPRIGHT.then(first)).isEqualTo(first);
        assertThat(first.then(Turn.RIGHT).then(Turn.LEFT)).isEqualTo(first);
        var image = fourCorners(30, 20);
        for (Turn second : Turn.values()) {
            var atOnce = first.then(second).apply(image);
            var oneByOne = second.apply(first.apply(image));
            assertThat(atOnce.getRGB(0, 0)).isEqualTo(oneByOne.getRGB(0, 0));
            assertThat(atOnce.getRGB(0, atOnce.getHeight() - 1)).isEqualTo(oneByOne.getRGB(0, atOnce.getHeight() - 1));
        }
    }
}
