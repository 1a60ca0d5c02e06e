package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.BLUE;
import static app.animato.media.format.TestPhotos.GREEN;
import static app.animato.media.format.TestPhotos.RED;
import static app.animato.media.format.TestPhotos.YELLOW;
import static app.animato.media.format.TestPhotos.slice;
import static app.animato.media.format.TestPhotos.stream;
import static app.animato.media.intake.PhotoAssert.assertColour;
import static app.animato.media.intake.PhotoAssert.assertCorners;
import static app.animato.media.intake.PhotoAssert.assertFourCorners;
import static app.animato.media.intake.PhotoAssert.assertRefused;
import static app.animato.media.intake.PhotoAssert.clean;
import static app.animato.media.intake.PhotoAssert.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.format.PhotoFormat;
import app.animato.media.format.PhotoOutline.Insert;
import app.animato.media.format.PhotoOutline.Stretch;
import app.animato.media.format.TestHeic;
import app.animato.media.refusal.PhotoRefusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeicTest {

    @TempDir
    Path folder;

    private PhotoIntake intake;

    @BeforeEach
    void openTheDoor() {
        intake = TestIntake.in(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestHeic.PLAIN, TestHeic.GRID})
    void a_picture_in_one_piece_or_in_tiles_is_taken(String name) throws IOException {
        var photo = clean(judged(TestHeic.bytes(name))).photo();
        assertThat(photo.width()).isEqualTo(600);
        assertThat(photo.height()).isEqualTo(400);
        assertFourCorners(decoded(photo));
    }

    @Test
    void a_photo_as_a_phone_stores_it_comes_out_as_it_was_seen() throws IOException {
        var photo = clean(judged(TestHeic.bytes(TestHeic.PORTRAIT))).photo();
        assertThat(photo.width()).isEqualTo(1200);
        assertThat(photo.height()).isEqualTo(1500);
        var sample = ImageIO.read(Path.of("frontend", "sample", "portrait.jpg").toFile());
        assertThat(difference(decoded(photo), sample)).isLessThan(4);
    }

    @Test
    void every_turn_and_mirroring_is_carried_out() throws IOException {
        assertCorners(seen(TestHeic.turned(1)), GREEN, YELLOW, BLUE, RED);
        assertCorners(seen(TestHeic.turned(2)), YELLOW, BLUE, RED, GREEN);
        assertCorners(seen(TestHeic.turned(3)), BLUE, RED, GREEN, YELLOW);
        assertCorners(seen(TestHeic.mirrored(0)), BLUE, YELLOW, GREEN, RED);
        assertCorners(seen(TestHeic.mirrored(1)), GREEN, RED, BLUE, YELLOW);
    }

    @Test
    void metadata_never_gets_as_far_as_the_decoder() throws IOException {
        var heic = TestHeic.bytes(TestHeic.GRID);
        int secret = TestHeic.find(heic, TestHeic.SECRET);
        assertThat(secret).isPositive();
        var outline = PhotoFormat.HEIC.outline(Files.write(folder.resolve("x"), heic));
        assertThat(outline.essentials()).isNotEmpty().allSatisfy(part -> {
            switch (part) {
                case Stretch(long from, long length) ->
                    assertThat(from > secret || from + length <= secret).isTrue();
                case Insert(var bytes) ->
                    assertThat(StandardCharsets.ISO_8859_1
                                    .decode(bytes.duplicate())
                                    .toString())
                            .doesNotContain("rue");
            }
        });
        for (var picture :
                List.of(clean(judged(heic)).photo(), clean(judged(heic)).preview())) {
            assertThat(new String(PhotoAssert.bytes(picture), StandardCharsets.ISO_8859_1))
                    .doesNotContain(TestHeic.SECRET)
                    .doesNotContain("Exif");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.05, 0.1, 0.2, 0.5, 0.9})
    void what_is_cut_off_is_refused(double share) throws IOException {
        for (var name : List.of(TestHeic.PLAIN, TestHeic.GRID, TestHeic.PORTRAIT)) {
            var whole = TestHeic.bytes(name);
            assertRefused(judged(slice(whole, 0, Math.max(16, (int) (whole.length * share)))), PhotoRefusal.DAMAGED);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "65535, 65535, TOO_LONG_A_SIDE",
        "20000, 20000, DAMAGED",
        "769, 400, DAMAGED",
        "600, 513, DAMAGED",
        "63, 400, TOO_SMALL",
        "0, 400, DAMAGED"
    })
    void no_size_of_a_picture_is_believed(int width, int height, PhotoRefusal reason) throws IOException {
        assertRefused(judged(TestHeic.claiming(width, height)), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "600, 400, 512, 512, DAMAGED",
        "600, 400, 128, 256, DAMAGED",
        "600, 400, 30001, 256, TOO_LONG_A_SIDE",
        "150, 100, 64, 64, DAMAGED",
        "20000, 20000, 10000, 20000, TOO_MANY_PIXELS",
        "600, 400, 30000, 30000, TOO_MANY_PIXELS"
    })
    void no_size_of_a_tile_is_believed(int width, int height, int tileWidth, int tileHeight, PhotoRefusal reason)
            throws IOException {
        assertRefused(judged(TestHeic.withTiles(TestHeic.claiming(width, height), tileWidth, tileHeight)), reason);
    }

    @Test
    void what_is_inside_decides_and_not_the_name_of_the_kind() throws IOException {
        assertRefused(judged(TestHeic.replaced(TestHeic.PLAIN, "hvc1", "av01")), PhotoRefusal.AVIF);
        assertRefused(judged(TestHeic.replaced(TestHeic.GRID, "grid", "iovl")), PhotoRefusal.HEIC);
        assertRefused(judged(TestHeic.replaced(TestHeic.PLAIN, "meta", "moov")), PhotoRefusal.ANIMATED);
    }

    @Test
    void any_damage_leads_to_a_verdict() throws IOException {
        var dice = new Random(11);
        for (var name : List.of(TestHeic.PLAIN, TestHeic.GRID)) {
            var whole = TestHeic.bytes(name);
            for (int i = 0; i < 40; i++) {
                var hurt = whole.clone();
                for (int hits = 1 + dice.nextInt(6); hits > 0; hits--) {
                    int place = 12 + dice.nextInt(i % 4 == 0 ? hurt.length - 12 : 800);
                    hurt[place] = (byte) dice.nextInt(256);
                }
                assertThat(judged(hurt)).isNotNull();
            }
        }
    }

    @Test
    void the_colours_of_a_phone_become_those_of_the_web() {
        var wide = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        wide.setRGB(0, 0, new Color(234, 51, 35).getRGB());
        wide.setRGB(1, 0, new Color(120, 120, 120).getRGB());
        var narrow = DisplayP3.toSrgb(wide);
        assertColour(narrow, 0, 0, new Color(255, 0, 0));
        assertColour(narrow, 1, 0, new Color(120, 120, 120));
    }

    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int count = 0;
        for (int y = 0; y < one.getHeight(); y += 7) {
            for (int x = 0; x < one.getWidth(); x += 7) {
                var a = new Color(one.getRGB(x, y));
                var b = new Color(other.getRGB(x, y));
                sum += Math.abs(a.getRed() - b.getRed())
                        + Math.abs(a.getGreen() - b.getGreen())
                        + Math.abs(a.getBlue() - b.getBlue());
                count += 3;
            }
        }
        return (double) sum / count;
    }

    private BufferedImage seen(byte[] heic) throws IOException {
        return decoded(clean(judged(heic)).photo());
    }

    private PhotoVerdict judged(byte[] bytes) throws IOException {
        return intake.judge(stream(bytes));
    }
}
