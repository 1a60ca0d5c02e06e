package app.animato.media.intake;

import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.format.Mosaic;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lays a PNG, no larger than is kept, together from the pieces of a HEIC. ffmpeg does it in a process of its own, and
 * is given nothing but compressed pixels: the container with its many features was read by us.
 */
@Component
class HeicConverter {

    private static final Logger log = LoggerFactory.getLogger(HeicConverter.class);

    private final Ffmpeg ffmpeg;

    HeicConverter(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    void toPng(Path pieces, Mosaic mosaic, Path png) throws RefusedException {
        try {
            var run = ffmpeg.convert(
                    Ffmpeg.Source.HEVC,
                    List.of(
                            "-f",
                            "hevc",
                            "-err_detect",
                            "explode",
                            "-max_pixels",
                            Long.toString(mosaic.mostPixelsOfATile())),
                    pieces,
                    List.of("-xerror", "-frames:v", "1", "-vf", filter(mosaic), "-c:v", "png", "-f", "image2pipe"),
                    png);
            if (run.killed()) {
                throw new RefusedException(PhotoRefusal.HEIC_UNREADABLE);
            }
            if (run.exit() != 0 || Files.size(png) == 0) {
                log.debug("A HEIC could not be decoded: {}", run.output());
                throw new RefusedException(PhotoRefusal.DAMAGED);
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException e) {
            log.error("ffmpeg could not be run: {}", e.getMessage());
            throw new RefusedException(PhotoRefusal.HEIC_UNREADABLE);
        }
    }

    private static String filter(Mosaic mosaic) {
        var steps = new ArrayList<String>();
        steps.add(crop(new Mosaic.Window(0, 0, mosaic.tileWidth(), mosaic.tileHeight())));
        if (mosaic.columns() * mosaic.rows() > 1) {
            steps.add("tile=%dx%d".formatted(mosaic.columns(), mosaic.rows()));
        }
        steps.add(crop(mosaic.window()));
        steps.add(PhotoPainter.FIT);
        steps.add("format=rgb24");
        return String.join(",", steps);
    }

    private static String crop(Mosaic.Window window) {
        return "crop=%d:%d:%d:%d:exact=1".formatted(window.width(), window.height(), window.left(), window.top());
    }
}
