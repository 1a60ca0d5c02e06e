package app.animato.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Copies the house while it is open, for those who ask for it as {@link OpenHouse} does. */
@Component
class BackupDesk implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(BackupDesk.class);

    private final Premises house;
    private final Path notes;
    private final boolean needed;
    private final Clock clock;
    private volatile ScheduledExecutorService worker = newWorker();
    private volatile boolean running;

    BackupDesk(
            DataSource database,
            @Value("${animato.data}") String data,
            @Value("${spring.datasource.url}") String url,
            Clock clock) {
        this.house = new Premises(Path.of(data), database);
        this.notes = OpenHouse.notes(house.data());
        this.needed = OpenHouse.isFile(url);
        this.clock = clock;
    }

    private static ScheduledExecutorService newWorker() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("backup").factory());
    }

    /** Never throws: the next look comes in any case. */
    private void look() {
        try {
            for (Path asked : notes(OpenHouse.ASKED)) {
                answer(asked);
            }
        } catch (IOException | RuntimeException mishap) {
            log.warn("What was asked for in {} could not be read", notes, mishap);
        }
    }

    private void answer(Path asked) throws IOException {
        Path taken = Files.move(asked, named(asked, OpenHouse.TAKEN), StandardCopyOption.ATOMIC_MOVE);
        try {
            Outcome outcome = new BackupWriter(house, clock)
                    .write(Path.of(Files.readString(taken)))
                    .outcome();
            if (outcome.whole()) {
                log.info("The house was copied: {}", outcome.words());
            } else {
                log.warn("The house was not copied as a whole: {}", outcome.words());
            }
            say(taken, outcome.whole() ? OpenHouse.DONE : OpenHouse.LACKING, outcome.words());
        } catch (BackupException refused) {
            say(taken, OpenHouse.FAILED, Objects.toString(refused.getMessage()));
        } catch (IOException | SQLException | RuntimeException failed) {
            log.error("The house could not be copied", failed);
            say(taken, OpenHouse.FAILED, "The house could not be copied: " + failed);
        }
    }

    private static void say(Path taken, String ending, String words) throws IOException {
        Files.writeString(taken, words);
        Files.move(taken, named(taken, ending), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path named(Path note, String ending) {
        String name = note.getFileName().toString();
        return note.resolveSibling(name.substring(0, name.indexOf('.')) + ending);
    }

    private List<Path> notes(String ending) throws IOException {
        if (!Files.isDirectory(notes)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(notes)) {
            return all.filter(note -> note.getFileName().toString().endsWith(ending))
                    .toList();
        }
    }

    @Override
    public void start() {
        running = true;
        if (needed) {
            makeRoomForNotes();
            worker = worker.isShutdown() ? newWorker() : worker;
            worker.execute(this::answerForThoseBefore);
            var unused = worker.scheduleWithFixedDelay(this::look, 0, 1, TimeUnit.SECONDS);
        }
    }

    /** Made by whoever asks first, it could be another user's, and the house could not answer there. */
    private void makeRoomForNotes() {
        try {
            Files.createDirectories(notes);
        } catch (IOException mishap) {
            log.warn("Nobody can ask for a copy of this house while it is open, for want of {}", notes, mishap);
        }
    }

    /** Whoever asked a process that was killed meanwhile still waits. */
    private void answerForThoseBefore() {
        try {
            for (Path taken : notes(OpenHouse.TAKEN)) {
                say(taken, OpenHouse.FAILED, "Animato was stopped before the copy was made");
            }
        } catch (IOException | RuntimeException mishap) {
            log.warn("What was asked for in {} could not be answered", notes, mishap);
        }
    }

    /** A copy that is being made is finished first, as long as the process lives. */
    @Override
    public void stop() {
        worker.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
