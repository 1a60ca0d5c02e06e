package app.animato.media.intake;

import app.animato.media.format.Turn;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.resizers.Resizers;

/** Paints decoded pixels anew, so that nothing of the file they came from is left but the picture. */
final class PhotoPainter {

    /** The model works at well under this size; more would only cost upload time and disk. */
    static final int PHOTO_SIDE = 2048;

    /** Enough for a card in a list, on a dense screen too. */
    static final int PREVIEW_SIDE = 480;

    /** Has ffmpeg make a picture no larger than is kept. */
    static final String FIT =
            "scale=w='min(%1$d,iw)':h='min(%1$d,ih)':force_original_aspect_ratio=decrease".formatted(PHOTO_SIDE);

    private static final float QUALITY = 0.92f;

    private PhotoPainter() {}

    static CleanPhoto paint(BufferedImage decoded, Turn turn) throws IOException {
        var photo = turn.apply(onWhite(fit(honest(decoded), PHOTO_SIDE)));
        return new CleanPhoto(jpeg(photo), jpeg(fit(photo, PREVIEW_SIDE)));
    }

    /**
     * Java takes grey as linear light where files mean the same curve as for colours, and paints such pictures too
     * bright: show the one grey band as three colour bands instead. Shares the pixels.
     */
    private static BufferedImage honest(BufferedImage image) {
        int bands = image.getRaster().getNumBands();
        if (bands > 2 || !PhotoDecoder.isUnusual(image.getType())) {
            return image;
        }
        boolean alpha = image.getColorModel().hasAlpha();
        WritableRaster raster = image.getRaster();
        var colours = raster.createWritableChild(
                0,
                0,
                raster.getWidth(),
                raster.getHeight(),
                0,
                0,
                alpha ? new int[] {0, 0, 0, 1} : new int[] {0, 0, 0});
        var model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? ColorModel.TRANSLUCENT : ColorModel.OPAQUE,
                raster.getTransferType());
        return new BufferedImage(model, colours, false, null);
    }

    private static BufferedImage fit(BufferedImage image, int side) {
        int w = image.getWidth();
        int h = image.getHeight();
        double scale = Math.min(1, (double) side / Math.max(w, h));
        int type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var fitting = new BufferedImage(
                (int) Math.max(1, Math.round(w * scale)), (int) Math.max(1, Math.round(h * scale)), type);
        Resizers.PROGRESSIVE.resize(image, fitting);
        return fitting;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var opaque = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = opaque.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return opaque;
    }

    private static Picture jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return new Picture(bytes.toByteArray(), image.getWidth(), image.getHeight());
    }
}
