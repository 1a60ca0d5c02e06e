package app.animato.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies a house into one file, open or not. All tables are of one moment. The files come both before and after that
 * moment: what is deleted or finished meanwhile is there all the same. Under its name the copy is whole or absent, and
 * nobody but its maker can read it.
 */
final class BackupWriter {

    private final Premises house;
    private final Clock clock;
    private final Set<MediaRow> copied = new HashSet<>();
    private long rows;

    BackupWriter(Premises house, Clock clock) {
        this.house = house;
        this.clock = clock;
    }

    BackupReport write(Path target) throws IOException, SQLException {
        if (Files.exists(target)) {
            throw new BackupException(target + " is there already, and is left as it is");
        }
        AbandonedCopies.clear(target.resolveSibling(".").normalize());
        Path part = target.resolveSibling(target.getFileName() + AbandonedCopies.PART);
        try {
            OwnersFile.create(part);
            BackupReport report;
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                // Until the channel is closed.
                FileLock unfinished = channel.lock();
                zip.setLevel(Deflater.BEST_SPEED);
                report = write(zip);
                zip.finish();
                out.flush();
                channel.force(unfinished.isValid());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            return report;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupReport write(ZipOutputStream zip) throws IOException, SQLException {
        try (Connection connection = house.database().getConnection()) {
            copy(zip, MediaRow.all(connection));
        }
        List<MediaRow> named;
        try (Snapshot snapshot = Snapshot.take(house.database())) {
            Label label = new Label(snapshot.version(), clock.instant().truncatedTo(ChronoUnit.MICROS));
            zip.putNextEntry(new ZipEntry(Label.ENTRY));
            label.write(zip);
            zip.closeEntry();
            TableWriter tables = new TableWriter(zip);
            for (Table table : snapshot.tables()) {
                rows += tables.write(snapshot, table);
            }
            named = snapshot.media();
        }
        copy(zip, named);
        return new BackupReport(rows, copied.size(), missing(named));
    }

    /** What was deleted since is not missing. A folder that has nothing of what the tables name belongs to another house. */
    private long missing(List<MediaRow> named) throws SQLException {
        List<MediaRow> absent =
                named.stream().filter(file -> !copied.contains(file)).toList();
        if (absent.isEmpty()) {
            return 0;
        }
        Set<MediaRow> still;
        try (Connection connection = house.database().getConnection()) {
            still = new HashSet<>(MediaRow.all(connection));
        }
        long missing = absent.stream().filter(still::contains).count();
        if (missing > 0 && copied.isEmpty()) {
            throw new BackupException("None of the " + missing + " photos and videos that the database names is in "
                    + house.media() + ". Nothing was copied; set ANIMATO_DATA to the folder of this house");
        }
        return missing;
    }

    private void copy(ZipOutputStream zip, List<MediaRow> files) throws IOException {
        for (MediaRow file : files) {
            Path path = house.media().resolve(file.place());
            if (!copied.contains(file) && Files.isRegularFile(path)) {
                copy(zip, file, path);
            }
        }
    }

    private void copy(ZipOutputStream zip, MediaRow file, Path path) throws IOException {
        try (var in = Files.newInputStream(path)) {
            zip.putNextEntry(new ZipEntry(file.entry()));
            in.transferTo(zip);
            zip.closeEntry();
            copied.add(file);
        } catch (NoSuchFileException deletedMeanwhile) {
            // Its row is gone as well, or else it is counted as missing.
        }
    }
}
