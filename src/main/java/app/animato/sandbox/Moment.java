package app.animato.sandbox;

import java.time.Instant;

/**
 * A point in the life of a task.
 *
 * @param step how far rendering is, 0 when it is not about rendering
 * @param logOnly a line on the socket that does not change where the task stands
 */
record Moment(Instant at, String type, int step, boolean logOnly) {

    static final int STEPS = 20;

    boolean isTerminal() {
        return !logOnly && Timeline.TERMINAL.contains(type);
    }
}
