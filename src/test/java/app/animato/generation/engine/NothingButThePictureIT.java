package app.animato.generation.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.sandbox.AcceptedRun;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What reaches the provider of a photo is its picture, and not one byte about its person. */
class NothingButThePictureIT extends RunningEngine {

    private static final String SECRET = "rue-de-la-paix-48.8698N-2.3312E";

    /** What a bare JPEG is made of: its beginning, JFIF's 16 bytes, tables, one frame, one scan, its end. */
    private static final List<Integer> BARE = List.of(0xE0, 0xDB, 0xC0, 0xC4, 0xDA);

    @Autowired
    private PhotoIntake judge;

    @Test
    void no_byte_of_metadata_leaves() throws IOException {
        AccountId owner = newPerson();
        PhotoVerdict.Clean clean = (PhotoVerdict.Clean) judge.judge(new ByteArrayInputStream(talkative()));
        Generation made = awaitStatus(
                service.ask(owner, recipe(library.keepPhoto(owner, clean.photo()))), GenerationStatus.SUCCEEDED);

        AcceptedRun run = acceptedRuns(made).getFirst();
        Path received = filesAtProvider(run).getFirst();
        byte[] bytes = Files.readAllBytes(received);
        assertThat(new String(bytes, ISO_8859_1))
                .doesNotContain("rue-de-la-paix", "Exif", "http://ns.adobe.com", "Photoshop", "ICC_PROFILE", "GPS");
        assertThat(markers(bytes)).isNotEmpty().isSubsetOf(BARE);
        assertThat(markers(bytes).stream().filter(marker -> marker == 0xE0)).hasSize(1);
        String task = Files.readString(received.resolveSibling("../tasks/" + run.taskId() + ".json"));
        assertThat(task).contains("inputImage.jpg").doesNotContain("rue-de-la-paix");
    }

    /** A JPEG with all that cameras, phones and programs write beside the picture. */
    private static byte[] talkative() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
        byte[] bytes = plain.toByteArray();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, 2);
        segment(all, 0xE1, "Exif\0\0II*\0\u0008\0\0\0\0\0\0\0\0\0GPS " + SECRET + " \u00FF\u00D8 thumbnail " + SECRET);
        segment(all, 0xE1, "http://ns.adobe.com/xap/1.0/\0<x>" + SECRET + "</x>");
        segment(all, 0xE2, "ICC_PROFILE\0\u0001\u0001" + SECRET);
        segment(all, 0xE2, "MPF\0" + SECRET);
        segment(all, 0xED, "Photoshop 3.0\0" + "8BIM" + SECRET);
        segment(all, 0xEC, "Ducky" + SECRET);
        segment(all, 0xFE, "my holiday.jpg " + SECRET);
        all.write(bytes, 2, bytes.length - 2);
        all.writeBytes(SECRET.getBytes(ISO_8859_1));
        return all.toByteArray();
    }

    private static void segment(ByteArrayOutputStream out, int marker, String content) {
        out.write(0xFF);
        out.write(marker);
        out.write((content.length() + 2) >> 8);
        out.write(content.length() + 2);
        out.writeBytes(content.getBytes(ISO_8859_1));
    }

    /** Those of the segments up to the pixels, after which there is nothing but the end. */
    private static List<Integer> markers(byte[] jpeg) {
        List<Integer> markers = new ArrayList<>();
        int at = 2;
        while (!markers.contains(0xDA)) {
            assertThat(jpeg[at]).isEqualTo((byte) 0xFF);
            markers.add(Byte.toUnsignedInt(jpeg[at + 1]));
            at += 2 + (Byte.toUnsignedInt(jpeg[at + 2]) << 8) + Byte.toUnsignedInt(jpeg[at + 3]);
        }
        while (jpeg[at] != (byte) 0xFF || jpeg[at + 1] == 0) {
            at++;
        }
        assertThat(at).isEqualTo(jpeg.length - 2);
        return markers;
    }
}
