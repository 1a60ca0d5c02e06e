package app.animato.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

final class Executables {

    private Executables() {}

    /**
     * Whether a browser is there and starts. Ubuntu has a script in a browser's place that only asks for a snap, and a
     * downloaded browser may miss a library; asking for the version tells. Windows has neither, and opens a window.
     */
    static boolean starts(Path executable) {
        if (!Files.isExecutable(executable) || Files.isDirectory(executable)) {
            return false;
        }
        return OperatingSystem.current() != OperatingSystem.LINUX || tellsItsVersion(executable);
    }

    private static boolean tellsItsVersion(Path executable) {
        try {
            Process process = new ProcessBuilder(executable.toString(), "--version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (process.waitFor(30, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
