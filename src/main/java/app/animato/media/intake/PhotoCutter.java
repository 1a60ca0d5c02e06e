package app.animato.media.intake;

import app.animato.media.format.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Cuts photos out of kept ones, and leaves those as they are. */
@Component
public class PhotoCutter {

    /** A kept photo is small, but not nothing: its pixels take up to 16 MB. */
    private final Semaphore room = new Semaphore(2, true);

    /**
     * Takes a photo that Animato has painted itself.
     *
     * @throws IllegalArgumentException when the cut does not fit the photo
     */
    public CleanPhoto cut(Path whole, Cut cut) throws IOException {
        room.acquireUninterruptibly();
        try {
            var image = Objects.requireNonNull(ImageIO.read(whole.toFile()), "A kept photo is a JPEG");
            if (!cut.fits(image.getWidth(), image.getHeight())) {
                throw new IllegalArgumentException("A cut outside of its photo");
            }
            var turned = Turn.ofQuarters(cut.quarterTurns()).apply(image);
            var part = turned.getSubimage(cut.left(), cut.top(), cut.width(), cut.height());
            return PhotoPainter.paint(part, Turn.UPRIGHT);
        } finally {
            room.release();
        }
    }
}
