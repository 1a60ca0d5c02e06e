package app.animato.media.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.VideoFacts;
import app.animato.media.ffmpeg.TestFfmpeg;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mp4IndexTest {

    private static final VideoFacts FACTS = new VideoFacts(320, 180, Duration.ofSeconds(2));

    @TempDir
    static Path folder;

    private static byte[] film;

    @BeforeAll
    static void film() throws IOException {
        film = Files.readAllBytes(TestFfmpeg.video(folder.resolve("film.mp4"), "320x180", "2"));
    }

    @Test
    void a_usual_film_tells_its_size_and_length() throws IOException {
        assertThat(Mp4Index.read(write(film))).contains(FACTS);
    }

    @Test
    void a_film_that_is_to_be_turned_on_its_side_is_as_wide_as_it_is_shown() throws IOException {
        byte[] turned = film.clone();
        int matrix = find(turned, "tkhd") + 4 + 40;
        put(turned, matrix, 0, 0x00010000, 0, 0xFFFF0000, 0);
        assertThat(Mp4Index.read(write(turned))).contains(new VideoFacts(180, 320, Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftyp", "mdat", "moov", "mvhd", "trak", "tkhd", "hdlr", "stbl", "stsd", "avc1", "stsz"})
    void a_film_that_lacks_a_part_is_left_to_a_closer_look(String part) throws IOException {
        byte[] lacking = film.clone();
        lacking[find(lacking, part)] ^= 0x20;
        assertThat(Mp4Index.read(write(lacking))).isEmpty();
    }

    @Test
    void neither_half_a_film_nor_nonsense_is_affirmed_or_makes_it_stumble() throws IOException {
        assertThat(Mp4Index.read(folder.resolve("missing.mp4"))).isEmpty();
        assertThat(Mp4Index.read(write(new byte[0]))).isEmpty();
        for (int length = 1; length < film.length; length += 97) {
            assertThat(Mp4Index.read(write(Arrays.copyOf(film, length)))).isEmpty();
        }
        Random chance = new Random(7);
        int index = find(film, "moov");
        for (int attempt = 0; attempt < 500; attempt++) {
            byte[] odd = film.clone();
            odd[index + chance.nextInt(odd.length - index)] = (byte) chance.nextInt();
            Mp4Index.read(write(odd))
                    .ifPresent(facts -> assertThat(facts.width()).isPositive());
        }
    }

    private static Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("other.mp4"), bytes);
    }

    private static int find(byte[] bytes, String type) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int index = text.lastIndexOf("moov");
        int at = text.indexOf(type, index) < 0 ? text.lastIndexOf(type) : text.indexOf(type, index);
        assertThat(at).as(type).isPositive();
        return at;
    }

    private static void put(byte[] bytes, int at, int... numbers) {
        ByteBuffer.wrap(bytes).position(at).asIntBuffer().put(numbers);
    }
}
