package app.animato.media.intake;

import static app.animato.media.format.TestPhotos.stream;

import app.animato.media.format.TestPhotos;
import app.animato.media.refusal.PhotoRefusal;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** A process of its own that takes photos in, with as much heap as it is started with, and tells what that took. */
public final class HeapProbe {

    /** What the name of an ordinary photo begins with. */
    static final String ORDINARY = "ordinary";

    private HeapProbe() {}

    static Process start(List<String> options, String... arguments) throws IOException {
        var command = Stream.of(
                        Stream.of(ProcessHandle.current().info().command().orElse("java"), "-XX:+UseSerialGC"),
                        options.stream(),
                        Stream.of("-XX:+ExitOnOutOfMemoryError", "-cp", classPath(), HeapProbe.class.getName()),
                        Stream.of(arguments))
                .flatMap(part -> part)
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Either {@code rush <count>}, so many ordinary photos at once, or {@code each}, one hostile photo after the other. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("heap-probe");
        var intake = TestIntake.in(folder);
        if (arguments[0].equals("rush")) {
            rush(intake, Integer.parseInt(arguments[1]));
        } else {
            each(intake, folder);
        }
    }

    private static void rush(PhotoIntake intake, int count) throws Exception {
        var photo = ordinary();
        // What comes of each goes to the disk in the application; nobody holds on to it here either.
        Callable<String> one = () -> outcome(intake.judge(stream(photo)));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = threads
                    .invokeAll(Stream.generate(() -> one).limit(count).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
            System.out.println(Collections.frequency(outcomes, HostilePhotos.TAKEN) + " "
                    + Collections.frequency(outcomes, PhotoRefusal.BUSY.toString()));
        }
    }

    private static String outcome(PhotoVerdict verdict) {
        return verdict instanceof PhotoVerdict.Refused(var reason) ? reason.toString() : HostilePhotos.TAKEN;
    }

    private static void each(PhotoIntake intake, Path folder) throws IOException {
        measure(intake, folder, "warming up", ordinary());
        for (int i = 0; i < 3; i++) {
            measure(intake, folder, ORDINARY + ", 12 megapixels", ordinary());
        }
        for (var hostile : HostilePhotos.in(folder)) {
            measure(intake, folder, hostile.name(), hostile.bytes().get());
        }
    }

    private static void measure(PhotoIntake intake, Path folder, String name, byte[] bytes) throws IOException {
        var file = Files.write(folder.resolve("photo"), bytes);
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = heap().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        long start = System.nanoTime();
        var verdict = intake.judge(file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() - before;
        System.out.printf(Locale.ROOT, "%s\t%s\t%.1f\t%d%n", name, outcome(verdict), peak / 1e6, millis);
    }

    private static Stream<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static byte[] ordinary() {
        var image = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 3_000; y++) {
            for (int x = 0; x < 4_000; x++) {
                image.setRGB(x, y, (x * 31 + y * 17) ^ ((x * y) >> 5));
            }
        }
        return TestPhotos.jpeg(image);
    }
}
