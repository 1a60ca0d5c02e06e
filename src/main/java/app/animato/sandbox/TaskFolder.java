package app.animato.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the sandbox keeps what it knows: a JSON file for each task, the photos, and the films in the part that is
 * served. A file is written beside its place and renamed, so that a process killed at any point leaves none half done.
 */
final class TaskFolder {

    private final Path root;
    private final JsonMapper json = JsonMapper.shared();

    TaskFolder(Path root) {
        this.root = root;
        sweep(scratch());
        make(root.resolve("tasks"));
        make(root.resolve("inputs"));
        make(root.resolve("public/files"));
        make(scratch());
    }

    List<Task> load() {
        try (Stream<Path> files = Files.list(root.resolve("tasks"))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> json.readValue(file, Task.class))
                    .sorted(Comparator.comparingLong(task -> Long.parseLong(task.id())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void save(Task task) {
        Path beside = scratch().resolve(task.id() + ".json");
        json.writeValue(beside, task);
        move(beside, root.resolve("tasks").resolve(task.id() + ".json"));
    }

    void keepPhoto(Task task, Path received) {
        move(received, photo(task));
    }

    Path photo(Task task) {
        return root.resolve("inputs").resolve(task.id());
    }

    /** Outputs appear here only when they are whole. */
    Path outputs(Task task) {
        return make(root.resolve("public").resolve("files").resolve(task.fileKey()));
    }

    void publish(Task task, Path made, String name) {
        move(made, outputs(task).resolve(name));
    }

    void deleteFiles(Task task) {
        try {
            Files.deleteIfExists(photo(task));
            Path outputs = outputs(task);
            try (Stream<Path> files = Files.list(outputs)) {
                for (Path file : files.toList()) {
                    Files.deleteIfExists(file);
                }
            }
            Files.deleteIfExists(outputs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The part of the folder that HTTP serves. */
    Path served() {
        return root.resolve("public");
    }

    Path scratch() {
        return root.resolve("scratch");
    }

    Path receivedLog() {
        return root.resolve("received.jsonl");
    }

    /** What an earlier life left unfinished is made anew. */
    private static void sweep(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
