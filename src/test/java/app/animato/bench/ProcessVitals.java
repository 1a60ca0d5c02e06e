package app.animato.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** What the operating system says of a process; zero where it does not tell. */
final class ProcessVitals {

    private final Process process;

    ProcessVitals(Process process) {
        this.process = process;
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    double residentMegabytes() {
        return status("VmRSS").map(kilobytes -> kilobytes / 1024).orElse(0.0);
    }

    double threads() {
        return status("Threads").orElse(0.0);
    }

    private Optional<Double> status(String key) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(key + ":"))
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException notOnThisSystem) {
            return Optional.empty();
        }
    }
}
