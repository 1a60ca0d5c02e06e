package app.animato.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.EmailAddress;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {

    private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"");
    private static final Pattern DARK = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int QUIET = 4;

    @Test
    void a_camera_reads_in_the_picture_what_was_written_into_it() throws Exception {
        String address = SharedKey.create().address(new EmailAddress("somebody.with.a.long.name@example.org"));
        String picture = new String(QrPicture.of(address), StandardCharsets.US_ASCII);
        assertThat(new Decoder().decode(modules(picture)).getText()).isEqualTo(address);
    }

    private static BitMatrix modules(String picture) {
        Matcher size = SIZE.matcher(picture);
        assertThat(size.find()).isTrue();
        BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 2 * QUIET);
        DARK.matcher(picture)
                .results()
                .forEach(dark ->
                        modules.set(Integer.parseInt(dark.group(1)) - QUIET, Integer.parseInt(dark.group(2)) - QUIET));
        return modules;
    }
}
