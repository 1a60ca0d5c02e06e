package app.animato.house;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The file of an H2 database as it was before its tables were brought up to a version. It is there while they are, and
 * after an update that was interrupted; whole or not at all.
 */
public record UpdateCopy(Path file) {

    private static final Pattern NAME = Pattern.compile("before-([0-9.]+)\\.zip");
    private static final String DATABASE = ".mv.db";

    static UpdateCopy before(MigrationVersion version, Path folder) {
        return new UpdateCopy(folder.resolve("before-" + version + ".zip"));
    }

    static Optional<UpdateCopy> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(UpdateCopy::new)
                    .filter(copy -> copy.name().matches())
                    .findFirst();
        }
    }

    /** To which the tables were to be brought. */
    MigrationVersion version() {
        Matcher name = name();
        return name.matches() ? MigrationVersion.fromVersion(name.group(1)) : MigrationVersion.EMPTY;
    }

    private Matcher name() {
        return NAME.matcher(file.getFileName().toString());
    }

    void write(Connection connection) throws IOException, SQLException {
        Path part = part(file);
        try {
            try (PreparedStatement statement = connection.prepareStatement("backup to ?")) {
                statement.setString(1, part.toString());
                statement.execute();
            }
            keep(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The database is then what it was, and the copy is gone. Nobody may have it open. */
    public void putBack() throws IOException {
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            if (entry == null || !entry.getName().endsWith(DATABASE)) {
                throw new IOException(file + " is no copy of a database before an update");
            }
            Path database = file.resolveSibling(Path.of(entry.getName()).getFileName());
            Path part = part(database);
            try {
                Files.copy(zip, part, StandardCopyOption.REPLACE_EXISTING);
                keep(part, database);
            } finally {
                Files.deleteIfExists(part);
            }
        }
        delete();
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void keep(Path part, Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
