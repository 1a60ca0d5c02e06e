package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.BLUE;
import static app.animato.media.format.TestPhotos.GREEN;
import static app.animato.media.format.TestPhotos.RED;
import static app.animato.media.format.TestPhotos.YELLOW;
import static app.animato.media.format.TestPhotos.fourCorners;
import static app.animato.media.intake.PhotoAssert.assertColour;
import static app.animato.media.intake.PhotoAssert.assertCorners;
import static app.animato.media.intake.PhotoAssert.decoded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.animato.media.format.TestPhotos;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutTest {

    @TempDir
    Path folder;

    private final PhotoCutter cutter = new PhotoCutter();

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 600, 400, true",
        "0, 100, 50, 500, 350, true",
        "0, 101, 50, 500, 350, false",
        "0, 100, 51, 500, 350, false",
        "0, -1, 0, 500, 350, false",
        "0, 0, 0, 400, 600, false",
        "1, 0, 0, 400, 600, true",
        "3, 0, 0, 400, 600, true",
        "1, 0, 0, 600, 400, false",
        "2, 0, 0, 600, 400, true",
        "4, 0, 0, 600, 400, false",
        "-1, 0, 0, 400, 600, false",
        "0, 0, 0, 63, 400, false",
        "0, 0, 0, 64, 64, true",
        "0, 2147483647, 0, 2147483647, 400, false"
    })
    void a_cut_lies_inside_of_the_turned_whole(int turns, int left, int top, int width, int height, boolean fits) {
        assertThat(new Cut(turns, left, top, width, height).fits(600, 400)).isEqualTo(fits);
    }

    @Test
    void a_strip_that_is_shorter_than_the_least_side_can_be_cut_along_its_length() {
        assertThat(new Cut(0, 0, 0, 100, 40).fits(2048, 40)).isTrue();
        assertThat(new Cut(0, 0, 0, 100, 39).fits(2048, 40)).isFalse();
    }

    @Test
    void a_photo_is_turned_first_and_then_cropped() throws IOException {
        var turned = decoded(cut(new Cut(1, 0, 0, 400, 600)));
        assertThat(turned.getWidth()).isEqualTo(400);
        assertThat(turned.getHeight()).isEqualTo(600);
        assertCorners(turned, BLUE, RED, GREEN, YELLOW);
        var cropped = decoded(cut(new Cut(1, 200, 0, 200, 300)));
        assertThat(cropped.getWidth()).isEqualTo(200);
        assertThat(cropped.getHeight()).isEqualTo(300);
        assertColour(cropped, 100, 150, RED);
        assertCorners(decoded(cut(new Cut(3, 0, 0, 400, 600))), GREEN, YELLOW, BLUE, RED);
    }

    @Test
    void what_does_not_fit_is_not_cut() {
        assertThatIllegalArgumentException().isThrownBy(() -> cut(new Cut(0, 1, 0, 600, 400)));
    }

    private Picture cut(Cut cut) throws IOException {
        var whole = Files.write(folder.resolve("whole.jpg"), TestPhotos.jpeg(fourCorners(600, 400)));
        return cutter.cut(whole, cut).photo();
    }
}
