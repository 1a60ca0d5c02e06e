package app.animato.sandbox;

import app.animato.sandbox.film.FilmMaker;
import app.animato.sandbox.film.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Makes the films, two at a time and beside everything else. */
final class Studio implements AutoCloseable {

    private static final System.Logger log = System.getLogger(Studio.class.getName());

    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final FilmMaker films;
    private final Optional<SharedFilm> shared;
    private final TaskFolder folder;
    private final Tokens tokens;
    private final boolean avatar;
    private final ExecutorService cameras = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("sandbox-studio-", 0).daemon().factory());

    Studio(TaskFolder folder, Tokens tokens, FilmSettings film, boolean avatar) {
        this.films = new FilmMaker(folder.scratch(), film.longSide(), film.rate());
        this.shared = film.shared() ? Optional.of(new SharedFilm(films, folder.scratch())) : Optional.empty();
        this.folder = folder;
        this.tokens = tokens;
        this.avatar = avatar;
    }

    /** @param wanted asked when a camera is free; empty when nobody wants the film any more */
    void shoot(Supplier<Optional<Task>> wanted, Consumer<Shot> done) {
        cameras.execute(() -> wanted.get().flatMap(this::shot).ifPresent(done));
    }

    /** Empty when the sandbox is closing: the film will be made in its next life. */
    private Optional<Shot> shot(Task task) {
        if (task.fault() == TaskFault.FAILS) {
            return Optional.of(new Broken("CUDA out of memory"));
        }
        if (task.fault() == TaskFault.ENDS_WITHOUT_OUTPUT) {
            return Optional.of(new Reel(task, List.of()));
        }
        try {
            List<Path> made = new ArrayList<>();
            Path film = folder.scratch().resolve(task.id() + "-0.mp4");
            if (task.photoName().isEmpty()) {
                films.drawPhoto(folder.photo(task));
            }
            film(task, film);
            made.add(film);
            if (avatar) {
                Path picture = folder.scratch().resolve(task.id() + "-1.png");
                films.picture(folder.photo(task), picture);
                made.add(picture);
            }
            return Optional.of(new Reel(task, made));
        } catch (IOException | RuntimeException e) {
            return Optional.of(new Broken(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void film(Task task, Path film) throws IOException, InterruptedException {
        if (shared.isPresent()) {
            shared.get().copyTo(film);
        } else {
            films.make(folder.photo(task), Look.of(task.effect()), task.seed(), film);
        }
    }

    /** Nothing is written any more when this returns, unless a film takes very long to be given up. */
    @Override
    public void close() {
        cameras.shutdownNow();
        try {
            if (!cameras.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                log.log(System.Logger.Level.WARNING, "A film is still being made");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private record Broken(String reason) implements Shot {
        @Override
        public Film publish(Instant now) {
            return Film.failed(now, reason);
        }

        @Override
        public void discard() {}
    }

    private final class Reel implements Shot {
        private final Task task;
        private final List<Path> files;

        Reel(Task task, List<Path> files) {
            this.task = task;
            this.files = files;
        }

        @Override
        public Film publish(Instant now) {
            return Film.of(now, files.stream().map(file -> output(file, now)).toList());
        }

        private Output output(Path file, Instant now) {
            String name = file.getFileName().toString().substring(task.id().length() + 1);
            long size = file.toFile().length();
            folder.publish(task, file, name);
            String type = name.endsWith(".png") ? "image/png" : "video/mp4";
            return new Output(tokens.id(), name, type, size, now, tokens.token());
        }

        @Override
        public void discard() {
            for (Path file : files) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    log.log(System.Logger.Level.WARNING, "Left behind: " + file, e);
                }
            }
        }
    }
}
