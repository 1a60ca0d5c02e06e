package app.animato.media.intake;

import app.animato.media.format.PhotoFormat;
import app.animato.media.format.PhotoOutline;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.refusal.RefusedException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;

/** Turns the essentials of a JPEG or PNG into pixels, within a bounded amount of memory. */
final class PhotoDecoder {

    /**
     * The most memory for decoded pixels: what an ordinary photo of 12 megapixels takes. Anything larger is decoded
     * with every second (third, ...) pixel left out, which still leaves about as many as are kept.
     */
    private static final long PIXEL_MEMORY = 37_500_000;

    private PhotoDecoder() {}

    static BufferedImage decode(PhotoFormat format, Path essentials, PhotoOutline outline) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = new FileImageInputStream(essentials.toFile())) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != outline.width() || reader.getHeight(0) != outline.height()) {
                throw new RefusedException(PhotoRefusal.DAMAGED);
            }
            var endsTooEarly = listenForTheEnd(reader);
            var param = reader.getDefaultReadParam();
            int step = step(outline, reader.getImageTypes(0).next());
            param.setSourceSubsampling(step, step, 0, 0);
            var image = reader.read(0, param);
            if (endsTooEarly.get()) {
                throw new RefusedException(PhotoRefusal.DAMAGED);
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** The JPEG decoder paints missing pixels grey and only mentions it. */
    private static AtomicBoolean listenForTheEnd(ImageReader reader) {
        var heard = new AtomicBoolean();
        reader.addIIOReadWarningListener((source, warning) -> {
            if (warning.contains("remature end")) {
                heard.set(true);
            }
        });
        return heard;
    }

    /** Whether Java's painting has no direct way with pictures of this type: grey with alpha, or 16 bits a colour. */
    static boolean isUnusual(int type) {
        return type == BufferedImage.TYPE_CUSTOM || type == BufferedImage.TYPE_USHORT_GRAY;
    }

    private static int step(PhotoOutline outline, ImageTypeSpecifier type) {
        long bytesPerPixel = Math.max(1, type.getColorModel().getPixelSize() / 8);
        if (isUnusual(type.getBufferedImageType())) {
            // Java's painting copies such a picture into one of four bytes a pixel first.
            bytesPerPixel += 4;
        }
        int step = 1;
        while (bytesPerPixel * (outline.width() / step) * (outline.height() / step) > PIXEL_MEMORY) {
            step++;
        }
        return step;
    }
}
