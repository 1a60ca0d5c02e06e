package app.animato.browser;

import com.microsoft.playwright.CLI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets a browser when there is none. */
record BrowserInstallation(Map<String, String> environment) {

    private static final Logger log = LoggerFactory.getLogger(BrowserInstallation.class);
    private static final Path APT_GET = Path.of("/usr/bin/apt-get");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    static BrowserInstallation onThisMachine() {
        return new BrowserInstallation(System.getenv());
    }

    /** Lets Playwright download its Chromium, unless its own switch forbids that. */
    boolean download() {
        if (environment.containsKey("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD")) {
            return false;
        }
        log.info("No browser is installed; Playwright downloads Chromium for the browser tests");
        // Not by a call: this main method ends the JVM it runs in.
        return run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "chromium"));
    }

    /** Installs the distribution's package, where nobody's own machine is changed by it or its owner asked for it. */
    boolean installPackage() {
        boolean allowed = environment.containsKey("CI")
                || Boolean.parseBoolean(environment.getOrDefault("ANIMATO_INSTALL_BROWSER", "false"));
        if (!allowed || !Sandboxing.root() || !Files.isExecutable(APT_GET)) {
            return false;
        }
        log.info("No browser is installed; apt-get installs the chromium package for the browser tests");
        return run(List.of(APT_GET.toString(), "update"))
                && run(List.of(APT_GET.toString(), "install", "-y", "--no-install-recommends", "chromium"));
    }

    private static boolean run(List<String> command) {
        Process process;
        Path output;
        try {
            output = Files.createTempFile("animato-browser", ".log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            process = builder.start();
            process.getOutputStream().close();
        } catch (IOException e) {
            log.warn("Could not start {}: {}", command.getFirst(), e.getMessage());
            return false;
        }
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0) {
                return true;
            }
            log.warn("{} brought no browser; its output is in {}", command.getFirst(), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return false;
    }
}
