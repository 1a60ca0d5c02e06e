package app.animato.backup;

import app.animato.generation.RestoredWork;
import app.animato.house.Vacancy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Makes a house out of a copy, in an empty place and in either database. The files come first, the tables all at once:
 * what is interrupted can be begun again. The tables are those of the copy; the next start brings them up to date.
 */
final class Restoration {

    private final Premises house;

    Restoration(Premises house) {
        this.house = house;
    }

    RestoreReport restore(Path copy) throws IOException, SQLException {
        if (!Files.isRegularFile(copy)) {
            throw new BackupException(copy + " is not there");
        }
        if (!Files.isReadable(copy)) {
            throw new BackupException(copy + " cannot be read by the user who runs this");
        }
        try (ZipFile zip = new ZipFile(copy.toFile())) {
            Label label = label(zip);
            try (Connection connection = house.database().getConnection()) {
                requireEmpty(connection);
            }
            prepareTables(label);
            try (Connection connection = house.database().getConnection()) {
                requireEmpty(connection);
                return fill(connection, zip, label);
            }
        }
    }

    private static Label label(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(Label.ENTRY);
        if (entry == null) {
            throw new BackupException(zip.getName() + " is no copy of a house");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Label.read(in);
        }
    }

    private void prepareTables(Label label) throws SQLException {
        String vendor;
        try (Connection connection = house.database().getConnection()) {
            vendor = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        }
        MigrationVersion version = MigrationVersion.fromVersion(label.version());
        var tables = Flyway.configure()
                .dataSource(house.database())
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .target(version);
        boolean known = List.of(tables.load().info().all()).stream()
                .map(MigrationInfo::getVersion)
                .anyMatch(version::equals);
        if (!known) {
            throw new BackupException("This copy was made by a newer Animato; restore it with that one");
        }
        try (Connection connection = house.database().getConnection()) {
            // What an earlier attempt left half made cannot be gone on with.
            Vacancy.clear(connection);
        }
        try {
            tables.load().migrate();
        } catch (FlywayException failed) {
            throw new BackupException("The tables could not be made", failed);
        }
        try (Connection connection = house.database().getConnection()) {
            if (!Snapshot.version(connection).equals(label.version())) {
                throw new BackupException(
                        "The database has the tables of another Animato already; give it one that is empty");
            }
        }
    }

    /** Somebody's house is never overwritten; one that was only started for a moment has nothing to lose. */
    private static void requireEmpty(Connection connection) throws SQLException {
        if (!Vacancy.isVacant(connection)) {
            throw new BackupException(
                    "There is a house here already. A copy is restored into an empty folder and an empty database");
        }
    }

    private RestoreReport fill(Connection connection, ZipFile zip, Label label) throws IOException, SQLException {
        connection.setAutoCommit(false);
        List<Table> tables = Table.all(connection);
        TableReader reader = new TableReader(zip);
        for (Table table : tables.reversed()) {
            try (PreparedStatement deletion = connection.prepareStatement("delete from " + table.name())) {
                deletion.executeUpdate();
            }
        }
        long rows = 0;
        for (Table table : tables) {
            rows += reader.read(connection, table);
        }
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        endWaysIn(jdbc);
        int held = RestoredWork.hold(jdbc, label.made());
        long missing = 0;
        List<MediaRow> files = MediaRow.all(connection);
        for (MediaRow file : files) {
            missing += fetch(zip, file) ? 0 : 1;
        }
        for (Table table : tables) {
            reader.countOn(connection, table);
        }
        connection.commit();
        return new RestoreReport(label.made(), rows, files.size() - missing, missing, held);
    }

    /** Any of them may have been ended, or used, after the copy was made. */
    private static void endWaysIn(JdbcClient jdbc) {
        jdbc.sql("delete from password_reset").update();
        jdbc.sql("delete from sign_in").update();
        jdbc.sql("delete from invitation where used_at is null").update();
    }

    /** False when it is not in the copy. */
    private boolean fetch(ZipFile zip, MediaRow file) throws IOException {
        ZipEntry entry = zip.getEntry(file.entry());
        if (entry == null) {
            return false;
        }
        Path place = house.media().resolve(file.place());
        Path part = place.resolveSibling(place.getFileName() + ".part");
        Files.createDirectories(
                house.media().resolve(file.place()).resolveSibling(".").normalize());
        Files.deleteIfExists(part);
        OwnersFile.create(part);
        String found;
        try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), sha256());
                OutputStream out = Files.newOutputStream(part)) {
            in.transferTo(out);
            found = HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
        if (!found.equals(file.sha256())) {
            Files.delete(part);
            throw new BackupException("This copy is damaged: " + file.entry() + " is not what was kept");
        }
        Files.move(part, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
