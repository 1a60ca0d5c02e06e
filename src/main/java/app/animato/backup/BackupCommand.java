package app.animato.backup;

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
                        .anyMatch(command -> argument.startsWith("--" + command + "=")));
    }

    /** The exit code of the process. */
    public static int run(String... arguments) {
        SpringApplication settings = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties("logging.level.root=warn", "logging.level.app.animato.backup=info")
                .build();
        try (var context = settings.run(arguments)) {
            Outcome outcome = carryOut(context.getEnvironment());
            if (outcome.whole()) {
                log.info("{}", outcome.words());
            } else {
                log.warn("{}", outcome.words());
            }
            return outcome.exitCode();
        } catch (BackupException refused) {
            log.error("{}", refused.getMessage(), refused.getCause());
        } catch (IOException | SQLException failed) {
            log.error("It did not work, and nothing was changed", failed);
        }
        return 1;
    }

    /** Nothing but the settings of the house is read. */
    static final class Settings {}

    private static Outcome carryOut(ConfigurableEnvironment settings) throws IOException, SQLException {
        Path data = Path.of(settings.getRequiredProperty("animato.data")).toAbsolutePath();
        String url = settings.getRequiredProperty("spring.datasource.url");
        Optional<String> putBack = Optional.ofNullable(settings.getProperty(PUT_BACK));
        if (putBack.isPresent()) {
            return putBack(Path.of(putBack.get()).toAbsolutePath(), house(settings, data, url));
        }
        Optional<String> copy = Optional.ofNullable(settings.getProperty(BACKUP));
        if (copy.isEmpty()) {
            return new Restoration(house(settings, data, url))
                    .restore(Path.of(settings.getRequiredProperty(RESTORE)))
                    .outcome();
        }
        Path target = Path.of(copy.get()).toAbsolutePath();
        boolean file = OpenHouse.isFile(url);
        try {
            return new BackupWriter(house(settings, data, file ? url + ";IFEXISTS=TRUE" : url), Clock.systemUTC())
                    .write(target)
                    .outcome();
        } catch (SQLException refused) {
            if (file && OpenHouse.isOpenElsewhere(refused)) {
                return new OpenHouse(data).ask(target);
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
            if (OpenHouse.isOpenElsewhere(refused)) {
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
