package app.animato.sandbox.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/** Makes films and pictures of photos. The same photo, look and seed give the same bytes on the same machine. */
public final class FilmMaker {

    private final Path scratch;
    private final int longSide;
    private final int rate;

    /**
     * Makes films of these measures.
     *
     * @param longSide no side is longer, in pixels
     * @param rate frames in a second
     */
    public FilmMaker(Path scratch, int longSide, int rate) {
        this.scratch = scratch;
        this.longSide = longSide;
        this.rate = rate;
    }

    /**
     * Makes the film.
     *
     * @throws IOException if the photo is none, or the film could not be made in time
     */
    public void make(Path photo, Look look, String seed, Path film) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory(scratch, "film-");
        try {
            Ffmpeg ffmpeg = new Ffmpeg(room.resolve("log"));
            Still still = still(ffmpeg, photo, room);
            Scene scene = new Scene(still.image(), room, number(seed, look), rate);
            new Direction(scene).of(look);
            scene.over(new Mark(), 0.16, 0.06, "null", "W-w", "H-h", "1");
            ffmpeg.run(arguments(scene, film), scene::shoot);
        } finally {
            clear(room);
        }
    }

    /** A square picture of the middle of the photo. */
    public void picture(Path photo, Path picture) throws IOException, InterruptedException {
        Path room = Files.createTempDirectory(scratch, "picture-");
        try {
            Ffmpeg ffmpeg = new Ffmpeg(room.resolve("log"));
            Still still = still(ffmpeg, photo, room);
            ffmpeg.run(List.of(
                    "-i",
                    still.file().toString(),
                    "-vf",
                    "crop='min(iw,ih)':'min(iw,ih)',scale=256:256",
                    "-frames:v",
                    "1",
                    "-f",
                    "image2",
                    "-c:v",
                    "png",
                    picture.toString()));
        } finally {
            clear(room);
        }
    }

    /** A photo of the sandbox's own, for tasks that come without one. */
    public void drawPhoto(Path photo) throws IOException {
        Files.write(photo, new SamplePhoto().png());
    }

    /** Opens pictures only: no playlist, no other protocol, whatever the bytes claim to be. */
    private Still still(Ffmpeg ffmpeg, Path photo, Path room) throws IOException, InterruptedException {
        Path png = room.resolve("still.png");
        ffmpeg.run(List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                "image2,jpeg_pipe,png_pipe,webp_pipe,bmp_pipe,gif",
                "-i",
                photo.toString(),
                "-frames:v",
                "1",
                "-vf",
                fit(),
                "-f",
                "image2",
                "-c:v",
                "png",
                png.toString()));
        return new Still(png);
    }

    /** Never more than three times as wide as high or the other way round. */
    private String fit() {
        String factor = "min(" + longSide + "/max(iw,ih),max(1,96/min(iw,ih)))";
        return "format=rgb24,crop='min(iw,3*ih)':'min(ih,3*iw)',scale='trunc(iw*" + factor + "/2)*2':'trunc(ih*"
                + factor + "/2)*2':flags=bicubic+accurate_rnd+bitexact";
    }

    private List<String> arguments(Scene scene, Path film) {
        List<String> arguments = new ArrayList<>();
        arguments.addAll(List.of(
                "-f",
                "rawvideo",
                "-pixel_format",
                "gbrp",
                "-video_size",
                scene.size(),
                "-framerate",
                Integer.toString(rate),
                "-i",
                "pipe:0"));
        for (Path drawing : scene.drawings()) {
            arguments.addAll(List.of("-i", drawing.toString()));
        }
        arguments.addAll(List.of(
                "-filter_complex",
                scene.graph(),
                "-map",
                "[film]",
                "-an",
                "-r",
                Integer.toString(rate),
                "-c:v",
                "libopenh264",
                "-threads",
                "1",
                "-profile:v",
                "main",
                "-b:v",
                "2500k",
                "-g",
                "24",
                "-color_primaries",
                "bt709",
                "-color_trc",
                "bt709",
                "-colorspace",
                "bt709",
                "-movflags",
                "+faststart",
                "-fflags",
                "+bitexact",
                "-flags",
                "+bitexact",
                "-f",
                "mp4",
                film.toString()));
        return arguments;
    }

    private static long number(String seed, Look look) {
        CRC32 crc = new CRC32();
        crc.update((look.slug() + ' ' + seed).getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static void clear(Path room) {
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
