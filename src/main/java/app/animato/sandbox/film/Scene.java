package app.animato.sandbox.film;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * A film in the making: four seconds of a camera that moves over the photo, and what is done to that one step after
 * the other. Expressions know the time in seconds as {@code t}.
 */
final class Scene {

    static final int SECONDS = 4;

    private final BufferedImage photo;
    private final int width;
    private final int height;
    private final Path scratch;
    private final Random random;
    private final int rate;
    private final int frames;
    private final String hold;
    private final List<Path> drawings = new ArrayList<>();
    private final StringBuilder graph = new StringBuilder();
    private Camera camera = new Camera(t -> 1, t -> 0, t -> 0, t -> 0);
    private int labels;

    /** @param rate frames in a second */
    Scene(BufferedImage photo, Path scratch, long seed, int rate) {
        this.photo = photo;
        this.width = photo.getWidth();
        this.height = photo.getHeight();
        this.scratch = scratch;
        this.random = new Random(seed);
        this.rate = rate;
        this.frames = SECONDS * rate;
        this.hold = "loop=" + (frames - 1) + ":1:0,setpts=N/" + rate + "/TB";
        graph.append("[0:v]setpts=N/").append(rate).append("/TB,format=gbrp[v0]");
    }

    Random random() {
        return random;
    }

    /** A number between the two that hangs on the seed alone. */
    double draw(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    Scene filter(String filters) {
        return step("%s,format=gbrp", filters);
    }

    /** Saturation, and a tint that every channel is multiplied with. */
    Scene grade(double saturation, double red, double green, double blue) {
        double[] luma = {0.30, 0.59, 0.11};
        double[] tint = {red, green, blue};
        StringBuilder matrix = new StringBuilder("colorchannelmixer=");
        for (int to = 0; to < 3; to++) {
            for (int from = 0; from < 3; from++) {
                double share = (1 - saturation) * luma[from] + (to == from ? saturation : 0);
                matrix.append(String.format(
                        Locale.ROOT, "%c%c=%.4f:", "rgb".charAt(to), "rgb".charAt(from), share * tint[to]));
            }
        }
        return filter(matrix.substring(0, matrix.length() - 1));
    }

    /** Moves the camera over the photo, whenever in the film it is said; x and y in parts of the picture. */
    Scene camera(Motion zoom, Motion x, Motion y, Motion angle) {
        camera = new Camera(zoom, x, y, angle);
        return this;
    }

    /** Paints on the photo itself, where the camera sees it. */
    Scene onPhoto(Painter painter) {
        Graphics2D g = smooth(photo);
        painter.paint(g, width, height, random);
        g.dispose();
        return this;
    }

    /** Every frame as the camera sees it, in planes of green, blue and red. */
    void shoot(OutputStream out) throws IOException {
        Lens lens = new Lens(photo);
        for (int frame = 0; frame < frames; frame++) {
            out.write(lens.see(camera, (double) frame / rate));
        }
    }

    /** Lays a drawing over the picture. */
    Scene over(Painter painter, String x, String y, String when) {
        return over(painter, 1, 1, "null", x, y, when);
    }

    /** Lays a drawing of another size, itself filtered over time, over the picture. */
    Scene over(Painter painter, double wide, double high, String filters, String x, String y, String when) {
        int input = input(painter, (int) (width * wide), (int) (height * high), BufferedImage.TYPE_INT_ARGB);
        return join(
                input,
                "format=gbrap," + hold + "," + filters + ",format=gbrap",
                String.format("overlay=x='%s':y='%s':enable='%s':format=gbrp:eof_action=repeat", x, y, when));
    }

    /** Adds light painted on black. */
    Scene light(Painter painter, String filters, String when) {
        int input = input(painter, width, height, BufferedImage.TYPE_INT_RGB);
        return join(
                input,
                "format=gbrp," + hold + "," + filters + ",format=gbrp",
                String.format("blend=all_mode=screen:enable='%s'", when));
    }

    /** Shifts what is seen by a drawn map that comes in over the film: mid-gray stays where it is. */
    Scene flow(Painter across, Painter down, String filters) {
        int x = input(across, width, height, BufferedImage.TYPE_INT_RGB);
        int y = input(down, width, height, BufferedImage.TYPE_INT_RGB);
        String current = "[v" + labels + "]";
        labels++;
        String map = ":v]format=gbrp," + hold + "," + filters + ",format=gbrp";
        graph.append(";[").append(x).append(map).append("[mx]");
        graph.append(";[").append(y).append(map).append("[my]");
        graph.append(';')
                .append(current)
                .append("[mx][my]displace=edge=smear,format=gbrp[v")
                .append(labels)
                .append(']');
        return this;
    }

    /** Goes from the picture as it is to a filtered one. */
    Scene become(String filters, String transition, double from, double seconds) {
        String current = "[v" + labels + "]";
        labels++;
        graph.append(String.format(
                Locale.ROOT,
                ";%s%s,split[a%d][b%d];[b%d]%s,format=gbrp[c%d];[a%d][c%d]xfade=transition=%s:duration=%.2f:offset=%.2f,"
                        + "format=gbrp[v%d]",
                current,
                "null",
                labels,
                labels,
                labels,
                filters,
                labels,
                labels,
                labels,
                transition,
                seconds,
                from,
                labels));
        return this;
    }

    /** Filters a copy of the picture and lays it over with a blend mode. */
    Scene glow(String filters, String mode, double opacity) {
        String current = "[v" + labels + "]";
        labels++;
        graph.append(String.format(
                Locale.ROOT,
                ";%s split[a%d][b%d];[b%d]%s,format=gbrp[c%d];[a%d][c%d]blend=all_mode=%s:all_opacity=%.2f,"
                        + "format=gbrp[v%d]",
                current,
                labels,
                labels,
                labels,
                filters,
                labels,
                labels,
                labels,
                mode,
                opacity,
                labels));
        return this;
    }

    /** What goes in after the frames themselves. */
    List<Path> drawings() {
        return drawings;
    }

    String size() {
        return width + "x" + height;
    }

    String graph() {
        return graph + ";[v" + labels + "]trim=end_frame=" + frames + ",format=yuv420p[film]";
    }

    private Scene step(String pattern, String filters) {
        String current = "[v" + labels + "]";
        labels++;
        graph.append(';')
                .append(current)
                .append(String.format(pattern, filters))
                .append("[v")
                .append(labels)
                .append(']');
        return this;
    }

    private Scene join(int input, String prepare, String with) {
        String current = "[v" + labels + "]";
        labels++;
        graph.append(String.format(
                ";[%d:v]%s[d%d];%s[d%d]%s,format=gbrp[v%d]", input, prepare, labels, current, labels, with, labels));
        return this;
    }

    private int input(Painter painter, int wide, int high, int type) {
        BufferedImage image = new BufferedImage(Math.max(2, wide), Math.max(2, high), type);
        Graphics2D g = smooth(image);
        painter.paint(g, image.getWidth(), image.getHeight(), random);
        g.dispose();
        Path file = scratch.resolve("drawing-" + drawings.size() + ".png");
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        drawings.add(file);
        return drawings.size();
    }

    private static Graphics2D smooth(BufferedImage image) {
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        return g;
    }
}
