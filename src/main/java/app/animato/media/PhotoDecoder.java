package app.animato.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import com.twelvemonkeys.imageio.stream.BufferedFileImageInputStreamSpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** Turns the essentials of a photo into pixels, within a bounded amount of memory. */
final class PhotoDecoder {

    /**
     * The most memory for decoded pixels: what an ordinary photo of 12 megapixels takes. Anything larger is decoded
     * with every second (third, ...) pixel left out, which still leaves about as many as are kept.
     */
    private static final long PIXEL_MEMORY = 37_500_000;

    private PhotoDecoder() {}

    static BufferedImage decode(PhotoFormat format, Path essentials, PhotoOutline outline) throws IOException {
        var reader = reader(format);
        try (var in =
                new BufferedFileImageInputStreamSpi().createInputStreamInstance(essentials.toFile(), false, null)) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != outline.width() || reader.getHeight(0) != outline.height()) {
                throw new RefusedException(PhotoRefusal.DAMAGED);
            }
            var param = reader.getDefaultReadParam();
            int step = step(outline, reader.getImageTypes(0).next());
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(PhotoFormat format) {
        return switch (format) {
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static int step(PhotoOutline outline, ImageTypeSpecifier type) {
        long bytesPerPixel = Math.max(1, type.getColorModel().getPixelSize() / 8);
        int step = 1;
        while (bytesPerPixel * (outline.width() / step) * (outline.height() / step) > PIXEL_MEMORY) {
            step++;
        }
        return step;
    }
}
