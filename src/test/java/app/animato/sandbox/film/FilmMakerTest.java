package app.animato.sandbox.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.sandbox.Photos;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilmMakerTest {

    private static final int FRAME = 24 * 24 * 3;
    private static final int RATE = 24;

    @TempDir
    Path folder;

    private FilmMaker films;

    @BeforeEach
    void prepare() {
        films = new FilmMaker(folder, 640, RATE);
    }

    @Test
    void everyLookMovesAndIsLikeNoOther() throws IOException, InterruptedException {
        Map<Look, byte[]> seen = new EnumMap<>(Look.class);
        for (Look look : Look.values()) {
            seen.put(look, frames(film(look, "42", 160, 120)));
        }
        List<String> alike = new ArrayList<>();
        seen.forEach((look, frames) -> {
            assertThat(frames).as(look.slug()).hasSize(FRAME * RATE * Scene.SECONDS);
            if (difference(frames, 0, frames, FRAME * RATE * Scene.SECONDS / 2, FRAME) < 5) {
                alike.add(look + " hardly moves");
            }
            seen.forEach((other, others) -> {
                if (look.compareTo(other) < 0 && difference(frames, 0, others, 0, frames.length) < 12) {
                    alike.add(look + " is like " + other);
                }
            });
        });
        assertThat(alike).isEmpty();
    }

    @Test
    void theSameSeedMakesTheSameFilmAndAnotherSeedAnother() throws IOException, InterruptedException {
        byte[] first = Files.readAllBytes(film(Look.ELECTRIFY, "42", 120, 160));
        assertThat(Files.readAllBytes(film(Look.ELECTRIFY, "42", 120, 160))).isEqualTo(first);
        assertThat(Files.readAllBytes(film(Look.ELECTRIFY, "43", 120, 160))).isNotEqualTo(first);
    }

    @Test
    void aFilmBeginsWithItsIndexSoThatItPlaysWhileItLoads() throws IOException, InterruptedException {
        String film = new String(Files.readAllBytes(film(Look.JOKER, "1", 160, 120)), StandardCharsets.ISO_8859_1);
        assertThat(film.indexOf("moov")).isPositive().isLessThan(film.indexOf("mdat"));
        assertThat(film).contains("avc1").doesNotContain("mp4a");
    }

    @Test
    void oddAndExtremeShapesBecomeFilmsToo() throws IOException, InterruptedException {
        assertThat(film(Look.CRASH, "42", 7, 900)).isNotEmptyFile();
        assertThat(film(Look.MELTING, "42", 701, 33)).isNotEmptyFile();
        assertThat(film(Look.LAUGHING, "42", 1, 1)).isNotEmptyFile();
    }

    @Test
    void aTinyFilmIsAsLongAsAnyOther() throws IOException, InterruptedException {
        films = new FilmMaker(folder, 160, 4);
        for (Look look : Look.values()) {
            assertThat(frames(film(look, "42", 640, 480))).as(look.slug()).hasSize(FRAME * 4 * Scene.SECONDS);
        }
    }

    @Test
    void aPlaylistDressedAsAPhotoIsNotOpened() throws IOException {
        Path photo = folder.resolve("photo");
        Files.writeString(photo, "#EXTM3U\n#EXTINF:1,\nhttp://127.0.0.1:9/x\n#EXT-X-ENDLIST\n");
        assertThatThrownBy(() -> films.make(photo, Look.CRASH, "42", folder.resolve("film.mp4")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("film.mp4")).doesNotExist();
    }

    private Path film(Look look, String seed, int width, int height) throws IOException, InterruptedException {
        Path photo = Files.write(folder.resolve("photo"), Photos.jpeg(width, height));
        Path film = folder.resolve("film.mp4");
        films.make(photo, look, seed, film);
        return film;
    }

    private byte[] frames(Path film) throws IOException, InterruptedException {
        Path raw = folder.resolve("frames");
        new Ffmpeg(folder.resolve("log"))
                .run(List.of(
                        "-i", film.toString(), "-vf", "scale=24:24,format=rgb24", "-f", "rawvideo", raw.toString()));
        return Files.readAllBytes(raw);
    }

    private static double difference(byte[] one, int from, byte[] other, int otherFrom, int length) {
        long sum = 0;
        for (int i = 0; i < length; i++) {
            sum += Math.abs((one[from + i] & 255) - (other[otherFrom + i] & 255));
        }
        return (double) sum / length;
    }
}
