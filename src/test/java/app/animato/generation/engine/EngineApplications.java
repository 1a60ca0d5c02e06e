package app.animato.generation.engine;

import app.animato.AnimatoApplication;
import app.animato.testing.DatabaseKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application once on each database and at each pace, shared by all tests of the engine and ended with their process. */
final class EngineApplications {

    private static final Map<House, ConfigurableApplicationContext> STARTED = new HashMap<>();

    private record House(DatabaseKind database, String beat) {}

    private EngineApplications() {}

    /** The settings are asked for when it is started, and not again. */
    static synchronized ConfigurableApplicationContext on(
            DatabaseKind database, String beat, Supplier<Stream<String>> settings) {
        return STARTED.computeIfAbsent(
                new House(database, beat), first -> start(Stream.concat(database.settings(), settings.get())));
    }

    /** One more application, which its caller closes. */
    static ConfigurableApplicationContext start(Stream<String> settings) {
        return new SpringApplicationBuilder(AnimatoApplication.class)
                .run(settings.map(setting -> "--" + setting).toArray(String[]::new));
    }
}
