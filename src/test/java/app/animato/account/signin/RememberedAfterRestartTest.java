package app.animato.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.AnimatoApplication;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.People;
import app.animato.testing.QuickHashes;
import app.animato.testing.Surroundings;
import app.animato.testing.Visitor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@OnEachDatabase
class RememberedAfterRestartTest {

    private final List<String> database;

    RememberedAfterRestartTest(DatabaseKind kind) {
        database = kind.settings().toList();
    }

    @Test
    void who_asked_to_stay_signed_in_is_still_known_after_a_restart(@TempDir Path folder) {
        String cookie;
        String session;
        try (ConfigurableApplicationContext first = start(folder)) {
            Visitor visitor = visit(first);
            visitor.signInForLong(People.register(first).email().value(), People.PASSWORD);
            cookie = visitor.cookie(Visitor.REMEMBER_ME).orElseThrow();
            session = visitor.cookie(Visitor.SESSION).orElseThrow();
        }
        try (ConfigurableApplicationContext second = start(folder)) {
            Visitor withSessionOnly = visit(second);
            withSessionOnly.bring(Visitor.SESSION, session);
            assertThat(withSessionOnly.isSignedIn()).isFalse();

            Visitor visitor = visit(second);
            visitor.bring(Visitor.REMEMBER_ME, cookie);
            assertThat(visitor.isSignedIn()).isTrue();
        }
    }

    private ConfigurableApplicationContext start(Path folder) {
        return new SpringApplicationBuilder(AnimatoApplication.class)
                .initializers(new QuickHashes())
                .run(Stream.of(Stream.of("server.port=0"), database.stream(), Surroundings.properties(folder))
                        .flatMap(settings -> settings)
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    private static Visitor visit(ConfigurableApplicationContext application) {
        return new Visitor(application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
}
