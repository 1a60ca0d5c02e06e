package app.animato.sandbox;

import app.animato.sandbox.film.FilmMaker;
import app.animato.sandbox.film.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one film that stands for those of all tasks. */
final class SharedFilm {

    private static final String SEED = "42";

    private final FilmMaker films;
    private final Path photo;
    private final Path film;

    SharedFilm(FilmMaker films, Path folder) {
        this.films = films;
        this.photo = folder.resolve("shared.png");
        this.film = folder.resolve("shared.mp4");
    }

    /** The first caller makes it, and the others wait for it. */
    synchronized void copyTo(Path target) throws IOException, InterruptedException {
        if (!Files.exists(film)) {
            films.drawPhoto(photo);
            Path beside = film.resolveSibling("shared-part.mp4");
            films.make(photo, Look.CAMERA_CONTROLS, SEED, beside);
            Files.move(beside, film);
        }
        Files.copy(film, target);
    }
}
