package app.animato.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * A house whose database file nobody else can read while it is open. Whoever may write to its folder asks it there for a
 * copy, by a note that {@link BackupDesk} answers.
 */
final class OpenHouse {

    static final String ASKED = ".asked";
    static final String TAKEN = ".taken";
    static final String DONE = ".done";
    static final String LACKING = ".lacking";
    static final String FAILED = ".failed";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration GLANCE = Duration.ofMillis(300);

    private final Premises house;
    private final Path notes;
    private final Duration patience;

    OpenHouse(Premises house) {
        this(house, PATIENCE);
    }

    OpenHouse(Premises house, Duration patience) {
        this.house = house;
        this.notes = notes(house.data());
        this.patience = patience;
    }

    static Path notes(Path data) {
        return data.resolve("backup-notes");
    }

    /** Whether the database is a file of one process. */
    static boolean isFile(String url) {
        return url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") && !url.startsWith("jdbc:h2:tcp:");
    }

    /** Returns what the house says of the copy once it is there. */
    Outcome ask(Path target) throws IOException {
        Files.createDirectories(notes);
        String name = UUID.randomUUID().toString();
        Path asked = notes.resolve(name + ASKED);
        Path draft = Files.writeString(notes.resolve(name), target.toString());
        try (WatchService watch = notes.getFileSystem().newWatchService()) {
            WatchKey key =
                    notes.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
            Files.move(draft, asked, StandardCopyOption.ATOMIC_MOVE);
            Instant asking = Instant.now();
            while (true) {
                Optional<Outcome> answer = answer(name);
                if (answer.isPresent()) {
                    return answer.get();
                }
                if (Instant.now().isAfter(asking.plus(patience))) {
                    requireOpen(asked);
                    asking = Instant.now();
                }
                if (watch.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS) != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new BackupException("Nobody waited for the copy", hurried);
        } finally {
            Files.deleteIfExists(asked);
        }
    }

    /** However long a copy takes, somebody is at it. */
    private void requireOpen(Path asked) {
        if (Files.exists(asked)) {
            throw new BackupException("The database is in use, but no Animato that runs in this folder answers");
        }
        try (Connection connection = house.database().getConnection()) {
            throw new BackupException("Animato was stopped before the copy was made, and " + connection.getCatalog()
                    + " is free now; ask once more");
        } catch (SQLException inUse) {
            // As it should be.
        }
    }

    private Optional<Outcome> answer(String name) throws IOException {
        Optional<String> failed = words(name + FAILED);
        if (failed.isPresent()) {
            throw new BackupException(failed.get());
        }
        Optional<String> lacking = words(name + LACKING);
        return lacking.isPresent()
                ? lacking.map(words -> new Outcome(words, false))
                : words(name + DONE).map(words -> new Outcome(words, true));
    }

    private Optional<String> words(String note) throws IOException {
        Path said = notes.resolve(note);
        if (!Files.exists(said)) {
            return Optional.empty();
        }
        String words = Files.readString(said);
        Files.delete(said);
        return Optional.of(words);
    }
}
