package app.animato.sandbox.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Makes films and pictures of photos. The same photo, look and seed give the same bytes on the same machine. */
public final class FilmMaker {

    private final Path scratch;

    public FilmMaker(Path scratch) {
        this.scratch = scratch;
    }

    public void make(Path photo, Look look, String seed, Path film) throws IOException, InterruptedException {
        new Ffmpeg(scratch.resolve(film.getFileName() + ".log"))
                .run(List.of(
                        "-i",
                        photo.toString(),
                        "-vf",
                        "scale=320:-2,loop=95:1:0,setpts=N/24/TB,hue=h=90*t",
                        "-r",
                        "24",
                        "-c:v",
                        "libopenh264",
                        "-f",
                        "mp4",
                        film.toString()));
    }

    public void picture(Path photo, Path picture) throws IOException, InterruptedException {
        new Ffmpeg(scratch.resolve(picture.getFileName() + ".log"))
                .run(List.of("-i", photo.toString(), "-frames:v", "1", "-vf", "scale=256:-2", picture.toString()));
    }
}
