package app.animato.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Every Run that was asked for and every Run that was accepted, over all starts on the same folder. */
public final class Ledger {

    private final Path file;
    private final TaskBook tasks;
    private final JsonMapper json = JsonMapper.shared();
    private final List<ReceivedRun> received = new ArrayList<>();
    private final List<AnsweredRun> answered = new ArrayList<>();

    Ledger(Path file, TaskBook tasks) {
        this.file = file;
        this.tasks = tasks;
        load();
    }

    /** In the order of arrival, refused and broken ones too. */
    public synchronized List<ReceivedRun> received() {
        return List.copyOf(received);
    }

    /** In the order of acceptance. A task file is what makes a Run accepted, so this cannot disagree with Detail. */
    public List<AcceptedRun> accepted() {
        return tasks.all().stream()
                .map(task -> new AcceptedRun(
                        task.id(),
                        task.token(),
                        task.createdAt(),
                        task.effect(),
                        task.seed(),
                        task.photoSha256(),
                        task.callbackUrl()))
                .toList();
    }

    /** What its asker was told, in the order of the answers; of this start alone. One that hangs is not among them. */
    public synchronized List<AnsweredRun> answered() {
        return List.copyOf(answered);
    }

    synchronized void answer(AnsweredRun run) {
        answered.add(run);
    }

    synchronized void receive(ReceivedRun run) {
        received.add(run);
        try {
            // A line break first: should the line before be torn by a crash, this one stays whole.
            Files.writeString(
                    file,
                    "\n" + json.writeValueAsString(run),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void load() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                read(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        if (line.isBlank()) {
            return;
        }
        try {
            received.add(json.readValue(line, ReceivedRun.class));
        } catch (JacksonException torn) {
            System.getLogger(Ledger.class.getName()).log(System.Logger.Level.WARNING, "Skipping a torn ledger line");
        }
    }
}
