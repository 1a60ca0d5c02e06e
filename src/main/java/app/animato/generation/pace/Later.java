package app.animato.generation.pace;

import java.time.Duration;

/** Does small things later, for thousands at once, and forgets them when the process ends. */
public interface Later {

    /** The work may block for a moment, as a query does; it never runs on the caller's thread. */
    Alarm after(Duration delay, Runnable work);

    /** What is still to be done; cancelling it twice, or too late, is harmless. */
    @FunctionalInterface
    interface Alarm {

        Alarm NONE = () -> {};

        void cancel();
    }
}
