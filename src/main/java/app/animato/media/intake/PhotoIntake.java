package app.animato.media.intake;

import app.animato.media.format.Mosaic;
import app.animato.media.format.PhotoFormat;
import app.animato.media.format.PhotoLimits;
import app.animato.media.format.PhotoOutline;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import app.animato.media.scratch.Bounded;
import app.animato.media.scratch.Scratch;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * The only way in for a photo: judges a file by its content, decodes it within bounds and paints it anew. Believes no
 * name and no announced type; neither is asked for.
 */
@Service
public class PhotoIntake {

    /** The largest file that is looked at, in bytes. */
    public static final long LARGEST_BYTES = PhotoLimits.MAX_BYTES;

    private static final Logger log = LoggerFactory.getLogger(PhotoIntake.class);

    private static final long PATIENCE_SECONDS = 30;

    /** How many may be on their way in, some of them over a slow line; each takes up to 40 MB of the disk. */
    static final int MOST_AT_ONCE = 64;

    /** How many may wait to be decoded; whoever comes then would lose patience anyway, and is told so at once. */
    static final int MOST_WAITING = 16;

    private final Semaphore doors = new Semaphore(MOST_AT_ONCE);

    /** At most two decodes at once: their pixels are by far the largest thing in memory. */
    private final Semaphore easels = new Semaphore(2, true);

    private final Scratch scratch;

    private final WebpConverter webp;

    private final HeicConverter heic;

    PhotoIntake(Scratch scratch, WebpConverter webp, HeicConverter heic) {
        this.scratch = scratch;
        this.webp = webp;
        this.heic = heic;
    }

    /**
     * Judges what the stream yields; takes at most one byte more than is allowed from it and leaves it open. Takes nothing
     * at all while too many others are at it.
     *
     * @throws IOException when the stream cannot be read or the disk not be written; whatever is wrong with the photo
     *     itself is a verdict
     */
    public PhotoVerdict judge(InputStream photo) throws IOException {
        if (!doors.tryAcquire()) {
            return new PhotoVerdict.Refused(PhotoRefusal.BUSY);
        }
        try {
            return judgeCopy(photo);
        } finally {
            doors.release();
        }
    }

    private PhotoVerdict judgeCopy(InputStream photo) throws IOException {
        try (var copy = scratch.file()) {
            try (var out = Files.newOutputStream(copy.path())) {
                if (!Bounded.copy(photo, out, PhotoLimits.MAX_BYTES)) {
                    return new PhotoVerdict.Refused(PhotoRefusal.TOO_LARGE);
                }
            }
            return judge(copy.path());
        }
    }

    /**
     * Judges a file and leaves it as it is.
     *
     * @throws IOException when the disk cannot be read or written
     */
    public PhotoVerdict judge(Path photo) throws IOException {
        if (Files.size(photo) > PhotoLimits.MAX_BYTES) {
            return new PhotoVerdict.Refused(PhotoRefusal.TOO_LARGE);
        }
        try (var essentials = scratch.file()) {
            var format = PhotoFormat.of(head(photo));
            var outline = format.outline(photo);
            PhotoLimits.check(outline);
            extract(photo, outline, essentials.path());
            return paint(format, essentials.path(), outline);
        } catch (RefusedException refused) {
            return new PhotoVerdict.Refused(refused.reason());
        } catch (EOFException endsTooEarly) {
            return new PhotoVerdict.Refused(PhotoRefusal.DAMAGED);
        }
    }

    private static byte[] head(Path photo) throws IOException {
        try (var in = Files.newInputStream(photo)) {
            return in.readNBytes(PhotoFormat.HEAD);
        }
    }

    private static void extract(Path photo, PhotoOutline outline, Path target) throws IOException {
        try (var from = FileChannel.open(photo);
                var to = FileChannel.open(target, StandardOpenOption.WRITE)) {
            for (var part : outline.essentials()) {
                switch (part) {
                    case PhotoOutline.Insert(var bytes) -> to.write(bytes.duplicate());
                    case PhotoOutline.Stretch(long start, long length) -> {
                        if (from.transferTo(start, length, to) != length) {
                            throw new IOException("The photo changed while it was read");
                        }
                    }
                }
            }
        }
    }

    private PhotoVerdict paint(PhotoFormat format, Path essentials, PhotoOutline outline) throws IOException {
        try {
            if (easels.getQueueLength() >= MOST_WAITING || !easels.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return new PhotoVerdict.Refused(PhotoRefusal.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PhotoVerdict.Refused(PhotoRefusal.BUSY);
        }
        try {
            var decoded = decode(format, essentials, outline);
            return new PhotoVerdict.Clean(PhotoPainter.paint(decoded, outline.turn()));
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | RuntimeException undecodable) {
            // Decoders meet hostile bytes with whatever exception comes first.
            log.debug("A {} could not be decoded: {}", format, undecodable.toString());
            return new PhotoVerdict.Refused(PhotoRefusal.DAMAGED);
        } finally {
            easels.release();
        }
    }

    private BufferedImage decode(PhotoFormat format, Path essentials, PhotoOutline outline) throws IOException {
        if (format == PhotoFormat.JPEG || format == PhotoFormat.PNG) {
            return PhotoDecoder.decode(format, essentials, outline);
        }
        try (var png = scratch.file()) {
            if (outline.mosaic().isPresent()) {
                heic.toPng(essentials, outline.mosaic().get(), png.path());
            } else {
                webp.toPng(essentials, outline, png.path());
            }
            var decoded = PhotoDecoder.decode(PhotoFormat.PNG, png.path(), PhotoFormat.PNG.outline(png.path()));
            boolean wideColours = outline.mosaic().map(Mosaic::wideColours).orElse(false);
            return wideColours ? DisplayP3.toSrgb(decoded) : decoded;
        }
    }
}
