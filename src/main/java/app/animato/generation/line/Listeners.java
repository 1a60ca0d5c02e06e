package app.animato.generation.line;

import app.animato.generation.LiveUpdates;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who wants to be told that something changed; whoever fails to listen does not keep it from the others. */
final class Listeners {

    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<Runnable> all = new CopyOnWriteArrayList<>();

    LiveUpdates.Subscription add(Runnable listener) {
        all.add(listener);
        return () -> remove(listener);
    }

    void remove(Runnable listener) {
        all.remove(listener);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    void tell() {
        for (Runnable listener : all) {
            try {
                listener.run();
            } catch (RuntimeException gone) {
                log.debug("Somebody could not be told", gone);
            }
        }
    }
}
