package app.animato.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class InstalledBrowsersTest {

    @Test
    void the_named_browser_goes_before_any_other() {
        var browsers =
                on(OperatingSystem.LINUX, Map.of("ANIMATO_BROWSER", "/own/one"), "/own/one", "/usr/bin/chromium");

        assertThat(browsers.find()).contains(Path.of("/own/one"));
    }

    @Test
    void a_named_browser_that_does_not_start_is_an_error_and_not_passed_over() {
        var browsers = on(OperatingSystem.LINUX, Map.of("ANIMATO_BROWSER", "/gone"), "/usr/bin/chromium");

        assertThatThrownBy(browsers::find)
                .hasMessageContaining("ANIMATO_BROWSER")
                .hasMessageContaining("/gone");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_browser_on_the_path_goes_before_the_usual_places() {
        var browsers = on(OperatingSystem.LINUX, Map.of("PATH", "/a:/b"), "/b/google-chrome", "/usr/bin/chromium");

        assertThat(browsers.find()).contains(Path.of("/b/google-chrome"));
    }

    @Test
    void a_mac_keeps_browsers_among_the_applications() {
        String chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

        assertThat(on(OperatingSystem.MACOS, Map.of(), chrome).find()).contains(Path.of(chrome));
    }

    @Test
    void windows_keeps_browsers_among_the_program_files() {
        var browsers = on(
                OperatingSystem.WINDOWS,
                Map.of("ProgramFiles(x86)", "/programs"),
                "/programs/Microsoft/Edge/Application/msedge.exe");

        assertThat(browsers.find()).contains(Path.of("/programs/Microsoft/Edge/Application/msedge.exe"));
    }

    @Test
    void a_machine_without_a_browser_has_none() {
        assertThat(on(OperatingSystem.LINUX, Map.of("PATH", "/a")).find()).isEmpty();
    }

    private static InstalledBrowsers on(OperatingSystem system, Map<String, String> environment, String... starting) {
        var known = Set.of(starting);
        return new InstalledBrowsers(
                system, environment, path -> known.stream().map(Path::of).anyMatch(path::equals));
    }
}
