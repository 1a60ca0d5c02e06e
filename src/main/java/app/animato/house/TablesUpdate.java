package app.animato.house;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/**
 * Brings the tables up to date before anybody is let in. PostgreSQL does each step as a whole or not at all. H2 keeps
 * half a step, so its file is copied first: see docs/decisions/0056-an-update-of-h2-can-be-taken-back.md.
 */
@Component
class TablesUpdate implements FlywayMigrationStrategy {

    private static final Logger log = LoggerFactory.getLogger(TablesUpdate.class);

    @Override
    public void migrate(Flyway flyway) {
        refuseNewer(flyway);
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            Optional<Path> folder = folder(connection);
            if (folder.isPresent()) {
                migrate(flyway, connection, folder.get());
                return;
            }
        } catch (SQLException | IOException failed) {
            throw new HouseException(
                    "The tables of this house could not be looked at or copied before their update: " + failed,
                    "Nothing was changed. Mind the room on the disk and who may write to the data folder, and start"
                            + " Animato again.",
                    failed);
        }
        flyway.migrate();
    }

    /** Flyway itself would let an old version go on with what it does not know. */
    private static void refuseNewer(Flyway flyway) {
        boolean newer = Stream.of(flyway.info().all())
                .map(MigrationInfo::getState)
                .anyMatch(Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED)::contains);
        if (newer) {
            throw new HouseException(
                    "The tables of this house are of a newer Animato than this one.",
                    "Start that one, or restore your copy from before the update into an empty place.");
        }
    }

    private static void migrate(Flyway flyway, Connection connection, Path folder) throws SQLException, IOException {
        Optional<UpdateCopy> earlier = UpdateCopy.in(folder);
        List<MigrationInfo> steps = List.of(flyway.info().all());
        if (earlier.isPresent() && earlier.get().version().compareTo(current(steps)) > 0) {
            throw interrupted(earlier.get(), Optional.empty());
        }
        if (Vacancy.isVacant(connection)) {
            if (!steps.stream().map(MigrationInfo::getState).allMatch(MigrationState.SUCCESS::equals)) {
                Vacancy.clear(connection);
            }
        } else if (steps.stream().map(MigrationInfo::getState).anyMatch(MigrationState::isFailed)) {
            throw new HouseException(
                    "An update of this house's tables was interrupted, and they are half old and half new.",
                    "Restore your last back-up into an empty folder.");
        } else if (steps.stream().map(MigrationInfo::getState).anyMatch(MigrationState.PENDING::equals)) {
            UpdateCopy copy = UpdateCopy.before(newest(steps), folder);
            log.info("The tables are brought up to date; {} has them as they were", copy.file());
            copy.write(connection);
            earlier = Optional.of(copy);
        }
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw earlier.isPresent() ? interrupted(earlier.get(), Optional.of(failed)) : failed;
        }
        if (earlier.isPresent()) {
            earlier.get().delete();
        }
    }

    private static HouseException interrupted(UpdateCopy copy, Optional<FlywayException> failed) {
        String what = "The update of this house's tables was interrupted, and they are half old and half new.";
        String remedy = "Start Animato once with --put-back=" + copy.file()
                + " to have the database as it was before, then start it as always, this version or the one before.";
        return failed.map(cause -> new HouseException(what + " " + cause.getMessage(), remedy, cause))
                .orElseGet(() -> new HouseException(what, remedy));
    }

    /** Where the database is, if it is a file of H2. */
    private static Optional<Path> folder(Connection connection) throws SQLException {
        if (!H2.isAt(connection)) {
            return Optional.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement("select database_path()");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Optional.ofNullable(rows.getString(1))
                    .map(path -> Path.of(path.replaceFirst("^async:", "")).toAbsolutePath())
                    .flatMap(path -> Optional.ofNullable(path.getParent()));
        }
    }

    private static MigrationVersion current(List<MigrationInfo> steps) {
        return newest(steps.stream()
                .filter(step -> step.getState().isApplied() && !step.getState().isFailed())
                .toList());
    }

    private static MigrationVersion newest(List<MigrationInfo> steps) {
        return steps.stream()
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
    }
}
