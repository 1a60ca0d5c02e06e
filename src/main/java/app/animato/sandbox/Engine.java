package app.animato.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Moves every task along its timeline: tells the live sockets, has the film made, calls back at the end. Stopped and
 * started again, it goes on where the clock says, telling nothing twice and replaying nothing.
 */
final class Engine implements AutoCloseable {

    private final TaskBook tasks;
    private final Studio studio;
    private final LiveAudience audience;
    private final Webhook webhook;
    private final FrameJson frames;
    private final Clock clock;
    private final Map<String, Integer> told = new ConcurrentHashMap<>();
    /** Every task that has not ended, and for a while some that have. */
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    private final Map<String, Boolean> filming = new ConcurrentHashMap<>();
    private final Clockwork clockwork = new Clockwork("sandbox-clockwork");

    Engine(TaskBook tasks, Studio studio, LiveAudience audience, Webhook webhook, FrameJson frames, Clock clock) {
        this.tasks = tasks;
        this.studio = studio;
        this.audience = audience;
        this.webhook = webhook;
        this.frames = frames;
        this.clock = clock;
    }

    /** Takes up the tasks of an earlier life. */
    void resume() {
        Instant now = clock.instant();
        for (Task task : tasks.all()) {
            Timeline timeline = Timeline.of(task);
            if (!timeline.endedAt(now)) {
                open.add(task.id());
                told.put(task.id(), reached(timeline.moments(), now));
                wake(task.id(), Duration.ZERO);
            }
        }
    }

    void begin(Task task) {
        open.add(task.id());
        wake(task.id(), Duration.ZERO);
    }

    /** Whether fewer tasks than this are unfinished. */
    boolean hasRoom(int limit) {
        if (open.size() >= limit) {
            Instant now = clock.instant();
            open.removeIf(id -> tasks.byId(id)
                    .filter(task -> !Timeline.of(task).endedAt(now))
                    .isEmpty());
        }
        return open.size() < limit;
    }

    /** The task as it is afterwards; empty when it does not wait in the queue any more. */
    synchronized Optional<Task> cancel(Task task) {
        Timeline timeline = Timeline.of(task);
        return timeline.queuedAt(clock.instant()) ? stop(task) : Optional.empty();
    }

    /** The task as it is afterwards; empty when it does not run. */
    synchronized Optional<Task> kill(Task task) {
        Instant now = clock.instant();
        Timeline timeline = Timeline.of(task);
        boolean running = !timeline.queuedAt(now) && !timeline.endedAt(now);
        return running ? stop(task) : Optional.empty();
    }

    private Optional<Task> stop(Task task) {
        Optional<Task> stopped = tasks.change(task.id(), current -> current.stopped(clock.instant()));
        wake(task.id(), Duration.ZERO);
        return stopped;
    }

    private void wake(String id, Duration delay) {
        clockwork.after(delay, () -> advance(id));
    }

    private synchronized void advance(String id) {
        tasks.byId(id).ifPresent(task -> {
            Instant now = clock.instant();
            Timeline timeline = Timeline.of(task);
            List<Moment> moments = timeline.moments();
            int reached = reached(moments, now);
            for (Moment moment : moments.subList(Math.min(told.getOrDefault(id, 0), reached), reached)) {
                tell(task, moment);
            }
            told.put(id, reached);
            if (reached < moments.size()) {
                wake(id, Duration.between(now, moments.get(reached).at()));
            }
            if (timeline.endedAt(now)) {
                open.remove(id);
            }
            if (needsFilm(task, now) && filming.putIfAbsent(id, true) == null) {
                studio.shoot(() -> tasks.byId(id).filter(Engine::isNotStopped), shot -> filmed(task, shot));
            }
        });
    }

    private void tell(Task task, Moment moment) {
        audience.tell(task.token(), frames.of(task, moment));
        if (moment.isTerminal()) {
            webhook.call(task, moment.type());
        }
    }

    private static boolean needsFilm(Task task, Instant now) {
        return task.film().isEmpty()
                && isNotStopped(task)
                && task.fault().ends()
                && Timeline.of(task).when("task_start", now).isPresent();
    }

    private static boolean isNotStopped(Task task) {
        return task.stoppedAt().isEmpty();
    }

    private synchronized void filmed(Task task, Shot shot) {
        tasks.byId(task.id())
                .filter(Engine::isNotStopped)
                .ifPresentOrElse(
                        current -> {
                            Film film = shot.publish(clock.instant());
                            tasks.change(task.id(), latest -> latest.filmed(film));
                            wake(task.id(), Duration.ZERO);
                        },
                        shot::discard);
        filming.remove(task.id());
    }

    private static int reached(List<Moment> moments, Instant now) {
        return (int)
                moments.stream().takeWhile(moment -> !moment.at().isAfter(now)).count();
    }

    @Override
    public void close() {
        clockwork.close();
    }
}
