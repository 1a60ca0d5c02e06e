package app.animato.sandbox.film;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes the moving previews of the effect cards anew, from our own sample and by our own renderer. No test by itself: it
 * runs only when it is asked for by name.
 */
class PreviewFilms {

    private static final Path FRONTEND = Path.of("frontend");
    private static final Path SAMPLE = FRONTEND.resolve("sample").resolve("portrait.jpg");
    private static final int MOST_BYTES_OF_ALL = 1_500_000;

    /** The head, without the corner that says what made the film: the page says it of all of them. */
    private static final String CUT = "crop=iw:iw*3/4:0:ih*0.1,fps=12,scale=256:192:flags=lanczos";

    @TempDir
    Path room;

    @Test
    void every_effect_gets_a_short_film() throws IOException, InterruptedException {
        FilmMaker films = new FilmMaker(room, 640, 24);
        long bytes = 0;
        for (Look look : Look.values()) {
            Path film = room.resolve("film.mp4");
            films.make(SAMPLE, look, "42", film);
            Path preview = FRONTEND.resolve("effects").resolve(look.slug() + ".mp4");
            new Ffmpeg(room.resolve("log")).run(shrink(film, preview));
            bytes += Files.size(preview);
        }
        assertThat(bytes).isLessThan(MOST_BYTES_OF_ALL);
    }

    private static List<String> shrink(Path film, Path preview) {
        return List.of(
                "-i",
                film.toString(),
                "-vf",
                CUT,
                "-an",
                "-c:v",
                "libopenh264",
                "-b:v",
                "120k",
                "-g",
                "48",
                "-map_metadata",
                "-1",
                "-fflags",
                "+bitexact",
                "-movflags",
                "+faststart",
                "-f",
                "mp4",
                preview.toString());
    }
}
