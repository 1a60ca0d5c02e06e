package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKindTest {

    @Test
    void knows_each_kind_by_its_first_bytes() {
        assertThat(kind("\0\0\0\u0018ftypisom")).isEqualTo("video/mp4");
        assertThat(kind("\0\0\0 ftypmp42")).isEqualTo("video/mp4");
        assertThat(kind("\u001AE\u00DF\u00A3\u009FB\u0086\u0081\u0001B\u0082\u0084webm"))
                .isEqualTo("video/webm");
        assertThat(kind("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR")).isEqualTo("image/png");
        assertThat(kind("\u00FF\u00D8\u00FF\u00E0")).isEqualTo("image/jpeg");
        assertThat(kind("RIFF\1\2\3\4WEBPVP8 ")).isEqualTo("image/webp");
        assertThat(kind("GIF89a")).isEqualTo("image/gif");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE html><html>ftyp</html>",
                "<svg xmlns='http://www.w3.org/2000/svg'>",
                "{\"result\":false}",
                "PK\u0003\u0004",
                "%PDF-1.7",
                "RIFF\1\2\3\4WAVEfmt ",
                "\0\0\0\u0018ftypheic",
                "\0\0\0\u0018ftypavif",
                "\u001AE\u00DF\u00A3\u009Fmatroska",
                "\u007FELF"
            })
    void knows_nothing_else(String head) {
        assertThat(kind(head)).isEmpty();
    }

    private static String kind(String head) {
        return MediaKind.of(head.getBytes(ISO_8859_1))
                .map(MediaKind::contentType)
                .orElse("");
    }
}
