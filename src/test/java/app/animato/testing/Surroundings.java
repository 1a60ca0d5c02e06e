package app.animato.testing;

import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** What the application finds around it in tests: an empty folder, and a sandbox that speaks as Wiro does. */
public final class Surroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Path FOLDER = folder();

    private static final Sandbox SANDBOX =
            Sandbox.start(SandboxSettings.in(FOLDER.resolve("provider")).withFilm(FilmSettings.TINY));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(properties(FOLDER.resolve("animato"))).applyTo(context);
    }

    /** The settings of an application that keeps everything in the folder. */
    public static Stream<String> properties(Path folder) {
        return Stream.of(
                "animato.data=" + folder,
                "animato.sandbox.enabled=false",
                "animato.budget.house=none",
                "animato.budget.zone=UTC",
                "animato.registration=open",
                "wiro.api-key=" + SandboxSettings.DEFAULT_KEY,
                "wiro.api-secret=" + SandboxSettings.DEFAULT_SECRET,
                "wiro.api-base-url=" + SANDBOX.baseUrl(),
                "wiro.socket-url=" + SANDBOX.socketUrl());
    }

    /** A folder of the test's own. */
    public static Path folder() {
        try {
            return Files.createTempDirectory("animato-test");
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
