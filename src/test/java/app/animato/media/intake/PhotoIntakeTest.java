package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.BLUE;
import static app.animato.media.format.TestPhotos.GREEN;
import static app.animato.media.format.TestPhotos.RED;
import static app.animato.media.format.TestPhotos.YELLOW;
import static app.animato.media.format.TestPhotos.ascii;
import static app.animato.media.format.TestPhotos.exif;
import static app.animato.media.format.TestPhotos.fourCorners;
import static app.animato.media.format.TestPhotos.joined;
import static app.animato.media.format.TestPhotos.jpeg;
import static app.animato.media.format.TestPhotos.png;
import static app.animato.media.format.TestPhotos.stream;
import static app.animato.media.format.TestPhotos.withChunk;
import static app.animato.media.format.TestPhotos.withSegment;
import static app.animato.media.intake.PhotoAssert.assertColour;
import static app.animato.media.intake.PhotoAssert.assertCorners;
import static app.animato.media.intake.PhotoAssert.assertFourCorners;
import static app.animato.media.intake.PhotoAssert.clean;
import static app.animato.media.intake.PhotoAssert.decoded;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.ffmpeg.TestFfmpeg;
import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Directory;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoIntakeTest {

    private static final String SECRET = "rue-de-la-paix-48.8698";

    @TempDir
    Path folder;

    private PhotoIntake intake;

    @BeforeEach
    void openTheDoor() {
        intake = TestIntake.in(folder);
    }

    @Test
    void takesAJpegAPngAndAWebp() throws IOException {
        var drawn = fourCorners(300, 200);
        assertFourCorners(decoded(judged(jpeg(drawn)).photo()));
        assertFourCorners(decoded(judged(png(drawn)).photo()));
        assertFourCorners(decoded(judged(webp(png(drawn), "-lossless", "1")).photo()));
        assertFourCorners(decoded(
                judged(webp(png(drawn), "-c:v", "libwebp", "-quality", "95")).photo()));
    }

    @Test
    void makesALargePhotoFitAndAPreviewOfIt() throws IOException {
        var photo = judged(jpeg(fourCorners(4000, 3000)));
        assertThat(photo.photo().width()).isEqualTo(2048);
        assertThat(photo.photo().height()).isEqualTo(1536);
        assertThat(photo.preview().width()).isEqualTo(480);
        assertThat(photo.preview().height()).isEqualTo(360);
        assertFourCorners(decoded(photo.photo()));
        assertFourCorners(decoded(photo.preview()));
    }

    @Test
    void takesAPhotoOfAlmostFortyMegapixels() throws IOException {
        var photo = judged(jpeg(fourCorners(7200, 5400)));
        assertThat(photo.photo().width()).isEqualTo(2048);
        assertFourCorners(decoded(photo.photo()));
    }

    @Test
    void leavesASmallPhotoAtItsSize() throws IOException {
        var photo = judged(png(fourCorners(64, 65)));
        assertThat(photo.photo().width()).isEqualTo(64);
        assertThat(photo.photo().height()).isEqualTo(65);
        assertThat(photo.preview().width()).isEqualTo(64);
    }

    @Test
    void judgesAFileAndLeavesItAsItIs() throws IOException {
        var file = Files.write(folder.resolve("evil name;.exe"), jpeg(fourCorners(100, 100)));
        var before = Files.readAllBytes(file);
        clean(intake.judge(file));
        assertThat(file).hasBinaryContent(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void bringsEveryOrientationUpright(int orientation) throws IOException {
        var order = orientation % 2 == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        var exif = exif(orientation, order, "");
        var jpeg = withSegment(jpeg(fourCorners(300, 200)), 0xE1, joined(ascii("Exif\0\0"), exif));
        assertUpright(judged(jpeg).photo(), orientation);
        assertUpright(
                judged(withChunk(png(fourCorners(300, 200)), "eXIf", exif)).photo(), orientation);
    }

    private static void assertUpright(Picture picture, int orientation) {
        boolean onItsSide = orientation >= 5;
        assertThat(picture.width()).isEqualTo(onItsSide ? 200 : 300);
        assertThat(picture.height()).isEqualTo(onItsSide ? 300 : 200);
        var image = decoded(picture);
        switch (orientation) {
            case 1 -> assertCorners(image, RED, GREEN, YELLOW, BLUE);
            case 2 -> assertCorners(image, GREEN, RED, BLUE, YELLOW);
            case 3 -> assertCorners(image, YELLOW, BLUE, RED, GREEN);
            case 4 -> assertCorners(image, BLUE, YELLOW, GREEN, RED);
            case 5 -> assertCorners(image, RED, BLUE, YELLOW, GREEN);
            case 6 -> assertCorners(image, BLUE, RED, GREEN, YELLOW);
            case 7 -> assertCorners(image, YELLOW, GREEN, RED, BLUE);
            default -> assertCorners(image, GREEN, YELLOW, BLUE, RED);
        }
    }

    @Test
    void leavesNoMetadataAtAll() throws Exception {
        var jpeg = jpeg(fourCorners(300, 200));
        jpeg = withSegment(jpeg, 0xE1, joined(ascii("Exif\0\0"), exif(6, ByteOrder.BIG_ENDIAN, SECRET)));
        jpeg = withSegment(jpeg, 0xE1, ascii("http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>"));
        jpeg = withSegment(jpeg, 0xED, ascii("Photoshop 3.0\0" + SECRET));
        jpeg = withSegment(jpeg, 0xFE, ascii(SECRET));
        jpeg = joined(jpeg, ascii("PK\3\4" + SECRET));
        assertNothingIsLeft(judged(jpeg));

        var png = withChunk(png(fourCorners(300, 200)), "tEXt", ascii("Location\0" + SECRET));
        png = withChunk(png, "eXIf", exif(6, ByteOrder.LITTLE_ENDIAN, SECRET));
        png = withChunk(png, "prVt", ascii(SECRET));
        assertNothingIsLeft(judged(joined(png, ascii(SECRET))));
    }

    private static void assertNothingIsLeft(CleanPhoto photo) throws Exception {
        for (var picture : new Picture[] {photo.photo(), photo.preview()}) {
            assertThat(new String(PhotoAssert.bytes(picture), StandardCharsets.ISO_8859_1))
                    .doesNotContain(SECRET)
                    .doesNotContain("Exif");
            try (var in = picture.open()) {
                assertThat(ImageMetadataReader.readMetadata(in).getDirectories())
                        .extracting(Directory::getName)
                        .containsOnly("JPEG", "JFIF", "Huffman", "File Type");
            }
        }
    }

    @Test
    void writesABaselineJpeg() throws IOException {
        var bytes = PhotoAssert.bytes(judged(jpeg(fourCorners(300, 200))).photo());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .startsWith("\u00FF\u00D8\u00FF\u00E0")
                .contains("\u00FF\u00C0\0\u0011")
                .endsWith("\u00FF\u00D9");
    }

    @Test
    void putsTransparentPicturesOnWhite() throws IOException {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        var pen = image.createGraphics();
        pen.setColor(new Color(200, 40, 40, 128));
        pen.fillRect(0, 0, 100, 200);
        pen.dispose();
        var mixed = new Color(227, 147, 147);
        for (var bytes : new byte[][] {
            png(image), webp(png(image), "-lossless", "1"), webp(png(image), "-c:v", "libwebp", "-quality", "95")
        }) {
            var seen = decoded(judged(bytes).photo());
            assertColour(seen, 50, 100, mixed);
            assertColour(seen, 150, 100, Color.WHITE);
        }
    }

    @Test
    void keepsThePixelsOfPalettes() throws IOException {
        var image = fourCorners(200, 200, BufferedImage.TYPE_BYTE_INDEXED);
        var seen = decoded(judged(png(image)).photo());
        assertColour(seen, 50, 50, new Color(image.getRGB(50, 50)));
        assertColour(seen, 150, 150, new Color(image.getRGB(150, 150)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gray", "gray16be", "ya8", "ya16be", "rgb24", "rgb48be", "rgba64be", "monob"})
    void keepsTheBrightnessInEveryKindOfPng(String pixels) throws IOException {
        var grey = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);
        var pen = grey.createGraphics();
        pen.setColor(pixels.equals("monob") ? Color.WHITE : new Color(100, 100, 100));
        pen.fillRect(0, 0, 200, 200);
        pen.dispose();
        var png = TestFfmpeg.converted(folder, png(grey), "x.png", "-pix_fmt", pixels);
        assertColour(decoded(judged(png).photo()), 100, 100, new Color(grey.getRGB(100, 100)));
    }

    @Test
    void takesAGreyJpeg() throws IOException {
        var image = new BufferedImage(200, 200, BufferedImage.TYPE_BYTE_GRAY);
        image.getRaster()
                .setSamples(
                        0,
                        0,
                        200,
                        200,
                        0,
                        Collections.nCopies(40_000, 100).stream()
                                .mapToInt(Integer::intValue)
                                .toArray());
        assertColour(decoded(judged(jpeg(image)).photo()), 100, 100, new Color(100, 100, 100));
    }

    @Test
    void takesAProgressiveJpegAndAnInterlacedPng() throws IOException {
        var drawn = fourCorners(300, 200);
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        assertFourCorners(decoded(judged(written(writer, param, drawn)).photo()));
        writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        param = writer.getDefaultWriteParam();
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        assertFourCorners(decoded(judged(written(writer, param, drawn)).photo()));
    }

    private static byte[] written(ImageWriter writer, ImageWriteParam param, BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    @Test
    void leavesNothingInItsScratchFolder() throws IOException {
        judged(jpeg(fourCorners(300, 200)));
        intake.judge(stream(ascii("no photo")));
        try (var left = Files.walk(folder.resolve("media/scratch"))) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    private byte[] webp(byte[] png, String... options) {
        return TestFfmpeg.converted(folder, png, "x.webp", options);
    }

    private CleanPhoto judged(byte[] bytes) throws IOException {
        return clean(intake.judge(stream(bytes)));
    }
}
