package app.animato.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether Chromium can wall off its own processes here; if not, it starts only when told to go without. */
final class Sandboxing {

    private static final Path UBUNTU_RESTRICTION = Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns");

    private Sandboxing() {}

    static boolean works() {
        return !root() && !inContainer() && !namespacesRestricted();
    }

    static boolean root() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static boolean inContainer() {
        return System.getenv("container") != null
                || Stream.of("/.dockerenv", "/run/.containerenv").map(Path::of).anyMatch(Files::exists);
    }

    private static boolean namespacesRestricted() {
        try {
            return Files.exists(UBUNTU_RESTRICTION)
                    && "1".equals(Files.readString(UBUNTU_RESTRICTION).strip());
        } catch (IOException e) {
            return false;
        }
    }
}
