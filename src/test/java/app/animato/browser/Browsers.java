package app.animato.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Launches Chromium, Chrome or Edge for a test. The first of these is taken: the executable that
 * {@code ANIMATO_BROWSER} names, one that is installed, one that Playwright has downloaded before, one it downloads now,
 * and, where that is allowed, Debian's or Ubuntu's package.
 */
public final class Browsers {

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    /** As long for what is expected as for pages: machines that test are slower than those that people use. */
    private static final double PATIENCE_MS = 30_000;

    private static @Nullable Path found;

    private Browsers() {}

    /** Starts Playwright without the download of three browsers that it makes by default. */
    public static Playwright playwright() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MS);
        return Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    }

    public static Browser launch(Playwright playwright) {
        return playwright.chromium().launch(launchOptions(playwright));
    }

    public static BrowserType.LaunchOptions launchOptions(Playwright playwright) {
        return new BrowserType.LaunchOptions()
                .setExecutablePath(executable(playwright))
                .setHeadless(true)
                .setChromiumSandbox(Sandboxing.works())
                .setArgs(FLAGS);
    }

    private static synchronized Path executable(Playwright playwright) {
        if (found == null) {
            found = find(playwright);
        }
        return found;
    }

    private static Path find(Playwright playwright) {
        var installed = InstalledBrowsers.onThisMachine();
        var installation = BrowserInstallation.onThisMachine();
        return installed
                .find()
                .or(() -> downloaded(playwright))
                .or(() -> installation.download() ? downloaded(playwright) : Optional.empty())
                .or(() -> installation.installPackage() ? installed.find() : Optional.empty())
                .orElseThrow(() -> new IllegalStateException(
                        "The browser tests found no browser and could not download one: install Chromium, Chrome or Edge,"
                                + " or name the executable of one in ANIMATO_BROWSER."));
    }

    private static Optional<Path> downloaded(Playwright playwright) {
        return Optional.of(Path.of(playwright.chromium().executablePath())).filter(Executables::starts);
    }
}
