package app.animato.generation;

import java.time.Duration;

/** Does small things later, for thousands at once, and forgets them when the process ends. */
interface Later {

    /** The work may block; it runs on a thread of its own. */
    Alarm after(Duration delay, Runnable work);

    /** What is still to be done; cancelling it twice, or too late, is harmless. */
    @FunctionalInterface
    interface Alarm {

        Alarm NONE = () -> {};

        void cancel();
    }
}
