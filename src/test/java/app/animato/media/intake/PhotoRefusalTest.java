package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.ascii;
import static app.animato.media.format.TestPhotos.encoded;
import static app.animato.media.format.TestPhotos.fourCorners;
import static app.animato.media.format.TestPhotos.joined;
import static app.animato.media.format.TestPhotos.jpeg;
import static app.animato.media.format.TestPhotos.lyingJpeg;
import static app.animato.media.format.TestPhotos.lyingPng;
import static app.animato.media.format.TestPhotos.png;
import static app.animato.media.format.TestPhotos.slice;
import static app.animato.media.format.TestPhotos.stream;
import static app.animato.media.format.TestPhotos.withChunk;
import static app.animato.media.intake.PhotoAssert.assertFourCorners;
import static app.animato.media.intake.PhotoAssert.assertRefused;
import static app.animato.media.intake.PhotoAssert.clean;
import static app.animato.media.intake.PhotoAssert.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.format.PhotoLimits;
import app.animato.media.format.RepeatedByte;
import app.animato.media.refusal.AddressRefusal;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.Refusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoRefusalTest {

    @TempDir
    Path folder;

    private PhotoIntake intake;

    @BeforeEach
    void openTheDoor() {
        intake = TestIntake.in(folder);
    }

    @Test
    void refusesNothingAtAll() throws IOException {
        assertRefused(judged(new byte[0]), PhotoRefusal.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "GIF89a, GIF",
        "BM6xxxx, BMP",
        "'....ftypheic....', DAMAGED",
        "'....ftypmif1....', DAMAGED",
        "'....ftypavif....', AVIF",
        "'....ftypisom....', VIDEO",
        "%PDF-1.7, DOCUMENT",
        "<html><body>, NOT_A_PHOTO",
        "<svg xmlns=, NOT_A_PHOTO",
        "x, NOT_A_PHOTO"
    })
    void namesTheKindItCannotTake(String beginning, PhotoRefusal reason) throws IOException {
        assertRefused(judged(joined(ascii(beginning), new byte[200])), reason);
    }

    @Test
    void namesGifsAndBmpsThatAreReal() throws IOException {
        assertRefused(judged(encoded(fourCorners(100, 100), "gif")), PhotoRefusal.GIF);
        assertRefused(judged(encoded(fourCorners(100, 100), "bmp")), PhotoRefusal.BMP);
        assertRefused(judged(encoded(fourCorners(100, 100), "tiff")), PhotoRefusal.TIFF);
    }

    @Test
    void stopsReadingOneByteAfterTheLimit() throws IOException {
        var endless = new RepeatedByte(0xFF, Long.MAX_VALUE);
        assertRefused(intake.judge(endless), PhotoRefusal.TOO_LARGE);
        assertThat(endless.countRead()).isEqualTo(PhotoLimits.MAX_BYTES + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "50000, 50000, TOO_LONG_A_SIDE",
        "2147483647, 2147483647, TOO_LONG_A_SIDE",
        "30001, 64, TOO_LONG_A_SIDE",
        "30000, 1400, TOO_MANY_PIXELS",
        "6400, 6251, TOO_MANY_PIXELS",
        "63, 1000, TOO_SMALL",
        "1, 1, TOO_SMALL",
        "0, 100, DAMAGED",
        "-1, 100, DAMAGED",
        "101, 100, DAMAGED",
        "100, 5000, DAMAGED"
    })
    void believesNoHeaderOfAPng(int width, int height, PhotoRefusal reason) throws IOException {
        assertRefused(judged(lyingPng(width, height)), reason);
    }

    @ParameterizedTest
    @CsvSource({
        "60000, 60000, TOO_LONG_A_SIDE",
        "6000, 6000, DAMAGED",
        "100, 200, DAMAGED",
        "20000, 20000, TOO_MANY_PIXELS",
        "10, 10, TOO_SMALL",
        "0, 9, DAMAGED"
    })
    void believesNoHeaderOfAJpeg(int width, int height, PhotoRefusal reason) throws IOException {
        assertRefused(judged(lyingJpeg(jpeg(fourCorners(100, 100)), width, height)), reason);
    }

    @Test
    void refusesAWebpWhoseCanvasLies() throws IOException {
        var image = fourCorners(200, 200, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(3, 3, 0);
        var webp = TestFfmpeg.converted(folder, png(image), "x.webp", "-c:v", "libwebp", "-quality", "90");
        clean(judged(webp));
        int canvas = 24;
        assertThat(new String(webp, 12, 4, StandardCharsets.US_ASCII)).isEqualTo("VP8X");
        webp[canvas] ^= 1;
        assertRefused(judged(webp), PhotoRefusal.DAMAGED);
    }

    @Test
    void refusesAnimations() throws IOException {
        var webp = TestFfmpeg.converted(
                folder, png(fourCorners(200, 200)), "x.webp", "-loop", "0", "-vf", "loop=2:1,hue=h=n*90");
        assertRefused(judged(webp), PhotoRefusal.ANIMATED);
    }

    @Test
    void takesTheStillOfAnAnimatedPng() throws IOException {
        var png = withChunk(png(fourCorners(300, 200)), "acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});
        assertFourCorners(decoded(clean(judged(png)).photo()));
    }

    @Test
    void refusesColoursForPrinting() throws IOException {
        var jpeg = jpeg(fourCorners(100, 100));
        for (int i = 2; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                jpeg[i + 9] = 4;
                break;
            }
        }
        assertRefused(judged(jpeg), PhotoRefusal.PRINT_COLOURS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.01, 0.1, 0.5, 0.9, 0.99})
    void refusesWhatIsCutOff(double share) throws IOException {
        var drawn = noise(300, 200);
        var webp = TestFfmpeg.converted(folder, png(drawn), "x.webp", "-quality", "90");
        for (var whole : new byte[][] {jpeg(drawn), png(drawn), webp}) {
            var cut = slice(whole, 0, Math.max(16, (int) (whole.length * share)));
            assertRefused(judged(cut), PhotoRefusal.DAMAGED);
        }
    }

    @Test
    void survivesEveryKindOfDamage() throws IOException {
        var drawn = noise(90, 80);
        var webp = TestFfmpeg.converted(folder, png(drawn), "x.webp", "-quality", "90");
        var lossless = TestFfmpeg.converted(folder, png(drawn), "y.webp", "-lossless", "1");
        var dice = new Random(4);
        for (var whole : new byte[][] {jpeg(drawn), png(drawn), webp, lossless}) {
            for (int i = 0; i < 25; i++) {
                var hurt = whole.clone();
                for (int hits = 1 + dice.nextInt(8); hits > 0; hits--) {
                    int place = 12 + dice.nextInt(i % 2 == 0 ? 60 : hurt.length - 12);
                    hurt[place] = (byte) dice.nextInt(256);
                }
                assertThat(judged(hurt)).isNotNull();
            }
        }
    }

    @Test
    void inflatesNoTextOfAPng() throws IOException {
        var indexed = png(fourCorners(100, 100, BufferedImage.TYPE_BYTE_INDEXED));
        byte[] bomb;
        try (var deflated =
                new DeflaterInputStream(new RepeatedByte(0, 200_000_000), new Deflater(Deflater.BEST_SPEED))) {
            bomb = joined(ascii("x\0\0"), deflated.readAllBytes());
        }
        assertThat(bomb.length).isLessThan(16_000_000);
        clean(judged(withChunk(indexed, "zTXt", bomb)));
        clean(judged(withChunk(indexed, "iCCP", bomb)));
    }

    @Test
    void refusesAJpegOfVeryManyScans() throws IOException {
        var jpeg = jpeg(fourCorners(100, 100));
        var scan = joined(new byte[] {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 0, 63, 0});
        var end = slice(jpeg, jpeg.length - 2, jpeg.length);
        var parts = Stream.concat(
                        Stream.of(slice(jpeg, 0, jpeg.length - 2)),
                        Stream.concat(Stream.generate(() -> scan).limit(10_000), Stream.of(end)))
                .toArray(byte[][]::new);
        assertRefused(judged(joined(parts)), PhotoRefusal.DAMAGED);
    }

    @Test
    void takesOnlyThePictureOutOfAPolyglot() throws IOException {
        var html = ascii("<html><script>alert(1)</script>PK\3\4");
        var verdict = judged(joined(jpeg(fourCorners(300, 200)), html));
        assertFourCorners(decoded(clean(verdict).photo()));
        assertRefused(judged(joined(html, jpeg(fourCorners(300, 200)))), PhotoRefusal.NOT_A_PHOTO);
    }

    @Test
    void tellsEveryReasonInItsOwnSentence() {
        var texts = ResourceBundle.getBundle("texts/photo", Locale.ROOT);
        var sentences = Stream.<Refusal>concat(
                        Arrays.stream(PhotoRefusal.values()), Arrays.stream(AddressRefusal.values()))
                .map(Refusal::textKey)
                .map(texts::getString)
                .toList();
        assertThat(sentences).doesNotHaveDuplicates().allMatch(sentence -> sentence.endsWith("."));
    }

    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var dice = new Random(7);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, dice.nextInt());
            }
        }
        return image;
    }

    private PhotoVerdict judged(byte[] bytes) throws IOException {
        return intake.judge(stream(bytes));
    }
}
