package app.animato.browser;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Knows under which names and in which places browsers are installed. */
record InstalledBrowsers(OperatingSystem system, Map<String, String> environment, Predicate<Path> starts) {

    static final String VARIABLE = "ANIMATO_BROWSER";

    private static final List<String> NAMES = List.of(
            "chromium",
            "google-chrome",
            "google-chrome-stable",
            "chrome",
            "chromium-browser",
            "microsoft-edge",
            "microsoft-edge-stable");

    static InstalledBrowsers onThisMachine() {
        return new InstalledBrowsers(OperatingSystem.current(), System.getenv(), Executables::starts);
    }

    Optional<Path> find() {
        String named = environment.getOrDefault(VARIABLE, "");
        if (!named.isBlank()) {
            return Optional.of(Path.of(named)).filter(starts).or(() -> {
                throw new IllegalStateException(VARIABLE + " names " + named + ", which is no browser that starts.");
            });
        }
        return Stream.concat(onPath(), usualPlaces()).filter(starts).findFirst();
    }

    private Stream<Path> onPath() {
        if (system == OperatingSystem.WINDOWS) {
            return Stream.empty();
        }
        List<String> folders = List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator, -1));
        return NAMES.stream()
                .flatMap(name ->
                        folders.stream().filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)));
    }

    private Stream<Path> usualPlaces() {
        return switch (system) {
            case LINUX ->
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/lib/chromium/chromium",
                                "/opt/google/chrome/chrome",
                                "/opt/microsoft/msedge/msedge",
                                "/snap/bin/chromium")
                        .map(Path::of);
            case MACOS ->
                Stream.of("/Applications", environment.getOrDefault("HOME", "") + "/Applications")
                        .flatMap(folder -> Stream.of("Google Chrome", "Chromium", "Microsoft Edge")
                                .map(name -> Path.of(folder, name + ".app", "Contents", "MacOS", name)));
            case WINDOWS ->
                Stream.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA")
                        .map(variable -> environment.getOrDefault(variable, ""))
                        .filter(folder -> !folder.isBlank())
                        .flatMap(folder -> Stream.of(
                                        "Google/Chrome/Application/chrome.exe",
                                        "Chromium/Application/chrome.exe",
                                        "Microsoft/Edge/Application/msedge.exe")
                                .map(place -> Path.of(folder, place)));
        };
    }
}
