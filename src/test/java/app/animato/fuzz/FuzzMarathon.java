package app.animato.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Lets Jazzer think up bytes, led by which code they reach, for as long as {@code -Dfuzz.seconds} says. Whatever throws,
 * hangs or takes too much memory is kept in {@code target/fuzz}, to become a seed once it is mended.
 */
class FuzzMarathon {

    private static final String FUZZER = "com.code_intelligence.jazzer.Jazzer";

    static List<Target> targets() {
        return Target.ALL;
    }

    @ParameterizedTest
    @MethodSource("targets")
    void nothing_stumbles(Target target) throws IOException, InterruptedException {
        Path found = Files.createDirectories(Path.of("target", "fuzz", target.toString()));
        Path corpus = Files.createDirectories(found.resolve("corpus"));
        Process fuzzer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FUZZER,
                        "--target_class=" + target.type().getName(),
                        "--instrumentation_includes=app.animato.**",
                        "--reproducer_path=" + found,
                        "-artifact_prefix=" + found + "/",
                        "-max_total_time=" + Integer.getInteger("fuzz.seconds", 180),
                        "-timeout=120",
                        "-max_len=100000",
                        "-rss_limit_mb=3000",
                        "-print_final_stats=1",
                        corpus.toString(),
                        target.seeds().toString())
                .redirectErrorStream(true)
                .redirectOutput(found.resolve("log.txt").toFile())
                .start();
        int exit = fuzzer.waitFor();
        List<String> said = Files.readAllLines(found.resolve("log.txt"));
        said.stream()
                .filter(line -> line.startsWith("stat::") || line.contains("DONE"))
                .forEach(line -> System.out.println(target + ": " + line));
        assertThat(exit)
                .as(String.join("\n", said.subList(Math.max(0, said.size() - 40), said.size())))
                .isZero();
    }
}
