package app.animato.media.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How much heap a photo takes that was made to take much, against an ordinary one. */
class HostilePhotosBench {

    private record Measured(String name, String outcome, double megabytes, long millis) {

        static Measured read(String line) {
            var cells = line.split("\t", -1);
            return new Measured(cells[0], cells[1], Double.parseDouble(cells[2]), Long.parseLong(cells[3]));
        }

        boolean isOrdinary() {
            return name.startsWith(HeapProbe.ORDINARY);
        }
    }

    @Test
    void peak_heap() throws IOException, InterruptedException {
        var probe = HeapProbe.start(List.of("-Xmx600m", "-Xmn8m"), "each");
        var lines = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(probe.waitFor()).isZero();
        var all = Arrays.stream(lines.split("\n", -1))
                .filter(line -> line.contains("\t"))
                .map(Measured::read)
                .skip(1)
                .toList();
        double ordinary = all.stream()
                .filter(Measured::isOrdinary)
                .mapToDouble(Measured::megabytes)
                .max()
                .orElseThrow();
        var hostile = all.stream().filter(each -> !each.isOrdinary()).toList();
        System.out.println(
                "| photo | verdict | peak heap | against an ordinary one | time |\n|---|---|---:|---:|---:|");
        System.out.printf(Locale.ROOT, "| ordinary, 12 megapixels | taken | %.1f MB | 1.00 × | |%n", ordinary);
        hostile.stream()
                .sorted(Comparator.comparingDouble(Measured::megabytes).reversed())
                .limit(12)
                .forEach(each -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %.1f MB | %.2f × | %d ms |%n",
                        each.name(),
                        each.outcome(),
                        each.megabytes(),
                        each.megabytes() / ordinary,
                        each.millis()));
        System.out.println(hostile.size() + " hostile photos: "
                + hostile.stream().collect(Collectors.groupingBy(Measured::outcome, Collectors.counting()))
                + ", the slowest in "
                + hostile.stream().mapToLong(Measured::millis).max().orElse(0) + " ms");
    }
}
