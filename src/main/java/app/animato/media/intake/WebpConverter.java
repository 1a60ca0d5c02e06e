package app.animato.media.intake;

import app.animato.media.ffmpeg.Ffmpeg;
import app.animato.media.format.PhotoOutline;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes a PNG, no larger than is kept, of the essentials of a WebP. ffmpeg does it in a process of its own: there is no
 * decoder in Java that is bounded in memory and time on 40 megapixels.
 */
@Component
class WebpConverter {

    private static final Logger log = LoggerFactory.getLogger(WebpConverter.class);

    /** Keeps the colours that hide under full transparency from bleeding into the picture. */
    private static final String FIT_TRANSPARENT =
            "format=gbrap,premultiply=inplace=1," + PhotoPainter.FIT + ",unpremultiply=inplace=1,format=rgba";

    private final Ffmpeg ffmpeg;

    WebpConverter(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    void toPng(Path webp, PhotoOutline outline, Path png) throws RefusedException {
        try {
            var filter = outline.transparent() ? FIT_TRANSPARENT : PhotoPainter.FIT + ",format=rgb24";
            var run = ffmpeg.convert(
                    Ffmpeg.Source.WEBP,
                    List.of("-err_detect", "explode"),
                    webp,
                    List.of("-frames:v", "1", "-vf", filter, "-c:v", "png", "-f", "image2pipe"),
                    png);
            if (run.killed()) {
                throw new RefusedException(PhotoRefusal.WEBP_UNREADABLE);
            }
            if (run.exit() != 0 || Files.size(png) == 0) {
                throw new RefusedException(PhotoRefusal.DAMAGED);
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException e) {
            log.error("ffmpeg could not be run: {}", e.getMessage());
            throw new RefusedException(PhotoRefusal.WEBP_UNREADABLE);
        }
    }
}
