package app.animato.sandbox.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The photo in the size of the film. */
record Still(Path file) {

    BufferedImage image() throws IOException {
        BufferedImage read = ImageIO.read(file.toFile());
        BufferedImage plain = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        plain.createGraphics().drawImage(read, 0, 0, null);
        return plain;
    }
}
