package app.animato.backup;

import app.animato.house.H2;
import app.animato.house.UpdateCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What Animato does instead of opening the house, when it is told so on the command line: copies the house, makes one
 * out of a copy, or takes back an update that was interrupted. Reads the same settings as the house itself.
 */
public final class BackupCommand {

    private static final Logger log = LoggerFactory.getLogger(BackupCommand.class);

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final String PUT_BACK = "put-back";

    private BackupCommand() {}

    public static boolean isMeant(String... arguments) {
        return Stream.of(arguments)
                .anyMatch(argument -> Stream.of(BACKUP, RESTORE, PUT_BACK)
                        .anyMatch(command ->
                                argument.equals("--" + command) || argument.startsWith("--" + command + "=")));
    }

    /** The exit code of the process. */
    public static int run(String... arguments) {
        SpringApplication settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn", "logging.level.app.animato.backup=info")
                .build();
        try (var context = settings.run(arguments)) {
            return run(context.getEnvironment());
        }
    }

    private static int run(ConfigurableEnvironment settings) {
        try {
            Outcome outcome = carryOut(settings);
            if (outcome.whole()) {
                log.info("{}", outcome.words());
            } else {
                log.warn("{}", outcome.words());
            }
            return outcome.exitCode();
        } catch (BackupException refused) {
            log.error("{}", refused.getMessage());
            log.debug("Refused", refused);
        } catch (IOException | SQLException | RuntimeException failed) {
            log.error("It did not work, and nothing was changed: {}", failed.toString());
            log.debug("Failed", failed);
        }
        return 1;
    }

    /** Of an option, if it was given. */
    private static Optional<Path> file(ConfigurableEnvironment settings, String option) {
        return Optional.ofNullable(settings.getProperty(option)).map(file -> {
            if (file.isBlank()) {
                throw new BackupException("Write --" + option + "=FILE, with an equals sign and without a space");
            }
            return Path.of(file).toAbsolutePath();
        });
    }

    /** Nothing but the settings of the house is read. */
    static final class Settings {}

    private static Outcome carryOut(ConfigurableEnvironment settings) throws IOException, SQLException {
        Path data = Path.of(settings.getRequiredProperty("animato.data")).toAbsolutePath();
        String url = settings.getRequiredProperty("spring.datasource.url");
        Optional<Path> putBack = file(settings, PUT_BACK);
        if (putBack.isPresent()) {
            return putBack(putBack.get(), house(settings, data, url));
        }
        Optional<Path> restore = file(settings, RESTORE);
        if (restore.isPresent()) {
            return new Restoration(house(settings, data, url))
                    .restore(restore.get())
                    .outcome();
        }
        Path target = file(settings, BACKUP).orElseThrow();
        boolean file = OpenHouse.isFile(url);
        Premises house = house(settings, data, file ? url + ";IFEXISTS=TRUE" : url);
        try {
            return new BackupWriter(house, Clock.systemUTC()).write(target).outcome();
        } catch (SQLException refused) {
            if (file && H2.isInUse(refused)) {
                return new OpenHouse(house).ask(target);
            }
            throw refused;
        }
    }

    private static Outcome putBack(Path copy, Premises house) throws IOException {
        if (!Files.isRegularFile(copy)) {
            throw new BackupException(copy + " is not there");
        }
        try (Connection connection = house.database().getConnection()) {
            log.debug("Nobody has {} open", connection);
        } catch (SQLException refused) {
            if (H2.isInUse(refused)) {
                throw new BackupException("Animato is running here; stop it first", refused);
            }
            // What cannot even be opened is all the more to be put back.
        }
        new UpdateCopy(copy).putBack();
        return new Outcome("The database is as it was before the update; start Animato as always", true);
    }

    private static Premises house(ConfigurableEnvironment settings, Path data, String url) {
        List<String> entrance = Stream.of("username", "password")
                .map(name -> settings.getProperty("spring.datasource." + name, ""))
                .toList();
        return new Premises(data, new DriverManagerDataSource(url, entrance.getFirst(), entrance.getLast()));
    }
}
