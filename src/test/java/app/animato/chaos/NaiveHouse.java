package app.animato.chaos;

import app.animato.effect.Effect;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskState;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * How it is usually done: the work is in memory and saved now and then, a call that failed is made again, and a poll
 * waits for the end. It has to be found guilty, or the verdict is worth nothing.
 */
final class NaiveHouse implements House {

    private static final long PAUSE = 300_000_000;
    /** So rarely that a sudden end always comes between. */
    private static final long BETWEEN_SAVES = 2_000_000_000;

    private static final long LIMIT = 100_000_000;

    private final VideoProvider provider;
    private final Path folder;
    private final Path table;
    private final JsonMapper json = JsonMapper.shared();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    record Job(String id, String photo, String effect, long seed, String task, String status) {

        Job with(String newTask, String newStatus) {
            return new Job(id, photo, effect, seed, newTask, newStatus);
        }
    }

    NaiveHouse(VideoProvider provider, Path folder) throws IOException {
        this.provider = provider;
        this.folder = Files.createDirectories(folder);
        this.table = folder.resolve("jobs.json");
        if (Files.exists(table)) {
            List.of(json.readValue(table, Job[].class)).forEach(this::goOn);
        }
        Thread.ofPlatform().start(this::save);
    }

    @Override
    public String newAccount(String email) {
        return email;
    }

    @Override
    public String newPhoto(String owner, byte[] jpeg) throws IOException {
        return Files.write(folder.resolve(UUID.randomUUID() + ".jpg"), jpeg).toString();
    }

    @Override
    public String ask(String owner, String photo, String effect, long seed) {
        String id = UUID.randomUUID().toString();
        goOn(new Job(id, photo, Effect.valueOf(effect).value(), seed, "", "WAITING"));
        return id;
    }

    @Override
    public void cancel(String owner, String generation) {
        Optional.ofNullable(jobs.get(generation)).ifPresent(job -> provider.cancel(new TaskRef(job.task(), "")));
    }

    @Override
    public Inventory inventory() {
        return new Inventory(
                jobs.values().stream()
                        .map(job -> new Kept(
                                job.id(),
                                job.seed(),
                                job.status(),
                                job.status().equals("SUCCEEDED") ? video(job).toString() : "",
                                job.photo()))
                        .toList(),
                Set.of(),
                Set.of());
    }

    private void goOn(Job job) {
        jobs.put(job.id(), job);
        Thread.ofVirtual().start(() -> follow(job.task().isEmpty() ? submit(job) : job));
    }

    private Job submit(Job job) {
        VideoRequest request =
                new VideoRequest(Path.of(job.photo()), job.effect(), job.seed(), Optional.empty(), UUID.randomUUID());
        while (true) {
            if (provider.submit(request) instanceof SubmitOutcome.Accepted accepted) {
                return keep(job.with(accepted.task().id(), "RUNNING"));
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private void follow(Job job) {
        Job now = job;
        while (now.status().equals("RUNNING")) {
            if (provider.look(new TaskRef(now.task(), "")) instanceof LookupOutcome.Found found) {
                now = switch (found.report().state()) {
                    case TaskState.Succeeded succeeded ->
                        copy(now, succeeded.outputs().getFirst());
                    case TaskState.Failed failed -> keep(now.with(now.task(), "FAILED"));
                    case TaskState.Cancelled cancelled -> keep(now.with(now.task(), "CANCELLED"));
                    case TaskState.Queued queued -> now;
                    case TaskState.Running running -> now;
                };
            }
            LockSupport.parkNanos(PAUSE);
        }
    }

    private Job copy(Job job, RemoteOutput output) {
        return provider.download(output, video(job), LIMIT) instanceof DownloadOutcome.Saved
                ? keep(job.with(job.task(), "SUCCEEDED"))
                : job;
    }

    private Job keep(Job job) {
        jobs.put(job.id(), job);
        return job;
    }

    private void save() {
        while (true) {
            LockSupport.parkNanos(BETWEEN_SAVES);
            try {
                Path beside = folder.resolve("jobs.json.new");
                json.writeValue(beside, jobs.values());
                Files.move(beside, table, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException diskFault) {
                throw new UncheckedIOException(diskFault);
            }
        }
    }

    private Path video(Job job) {
        return folder.resolve(job.id() + ".mp4");
    }
}
