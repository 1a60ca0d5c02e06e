package app.animato.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The life of one task, spread over its duration in the documented order. */
final class Timeline {

    static final Set<String> TERMINAL = Set.of("task_postprocess_end", "task_cancel", "task_error");

    private static final double START = 0.18;
    private static final double FIRST_STEP = 0.20;
    private static final double LAST_STEP = 0.84;
    private static final double FULL = 0.88;
    private static final Duration BETWEEN_WORDS = Duration.ofSeconds(3);

    private final Task task;
    private final List<Moment> moments = new ArrayList<>();

    private Timeline(Task task) {
        this.task = task;
        live();
        task.stoppedAt().ifPresent(this::stop);
    }

    static Timeline of(Task task) {
        return new Timeline(task);
    }

    /** In order of time; what follows the film is missing until there is one. */
    List<Moment> moments() {
        return moments;
    }

    String statusAt(Instant now) {
        return reached(now).type();
    }

    boolean endedAt(Instant now) {
        return reached(now).isTerminal();
    }

    boolean queuedAt(Instant now) {
        return statusAt(now).equals("task_queue");
    }

    /** When the task got there, if it did by now. */
    Optional<Instant> when(String type, Instant now) {
        return moments.stream()
                .filter(moment -> moment.type().equals(type) && !moment.at().isAfter(now))
                .map(Moment::at)
                .findFirst();
    }

    /** When the task ended, if it did by now. */
    Optional<Instant> end(Instant now) {
        return Optional.of(reached(now)).filter(Moment::isTerminal).map(Moment::at);
    }

    private Moment reached(Instant now) {
        Moment last = moments.getFirst();
        for (Moment moment : moments) {
            if (!moment.logOnly() && !moment.at().isAfter(now)) {
                last = moment;
            }
        }
        return last;
    }

    private void live() {
        add(0, "task_queue");
        if (task.fault() == TaskFault.STAYS_QUEUED) {
            return;
        }
        if (task.fault() == TaskFault.TALKS_ON) {
            talkOn();
            return;
        }
        add(0.08, "task_accept");
        add(0.10, "task_preprocess_start");
        if (task.fault() == TaskFault.ERROR_BEFORE_START) {
            add(0.13, "task_error");
            return;
        }
        add(0.13, "task_preprocess_end");
        add(0.15, "task_assign");
        add(START, "task_start");
        render();
        task.film().ifPresent(this::finish);
    }

    private void render() {
        String status = task.fault() == TaskFault.UNKNOWN_STATUS ? "task_dreaming" : "task_output";
        for (int step = 1; step <= Moment.STEPS; step++) {
            double share = FIRST_STEP + (LAST_STEP - FIRST_STEP) * (step - 1) / (Moment.STEPS - 1);
            moments.add(new Moment(at(share), status, step, false));
            if (step == Moment.STEPS / 2 && task.fault() == TaskFault.LOGS_AN_ERROR) {
                moments.add(new Moment(at(share), "task_error", 0, true));
            }
        }
    }

    private void talkOn() {
        Instant start = task.createdAt().plus(BETWEEN_WORDS);
        moments.add(new Moment(start, "task_start", 0, false));
        long words = task.duration().dividedBy(BETWEEN_WORDS);
        for (long word = 1; word < words; word++) {
            int step = (int) (1 + word * (Moment.STEPS - 1) / words);
            moments.add(new Moment(start.plus(BETWEEN_WORDS.multipliedBy(word)), "task_output", step, false));
        }
    }

    private void finish(Film film) {
        if (!task.fault().ends()) {
            return;
        }
        Instant planned = at(FULL);
        Duration late = film.readyAt().isAfter(planned) ? Duration.between(planned, film.readyAt()) : Duration.ZERO;
        add(FULL, "task_output_full", late);
        add(0.92, "task_end", late);
        add(0.94, "task_postprocess_start", late);
        add(1, "task_postprocess_end", late);
    }

    private void stop(Instant at) {
        moments.removeIf(moment -> moment.at().isAfter(at));
        moments.add(new Moment(at, "task_cancel", 0, false));
    }

    private void add(double share, String type) {
        add(share, type, Duration.ZERO);
    }

    private void add(double share, String type, Duration late) {
        moments.add(new Moment(at(share).plus(late), type, 0, false));
    }

    private Instant at(double share) {
        return task.createdAt().plusNanos((long) (task.duration().toNanos() * share));
    }
}
