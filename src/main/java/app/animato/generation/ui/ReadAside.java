package app.animato.generation.ui;

import app.animato.generation.LiveUpdates;
import app.animato.generation.News;
import app.animato.generation.pace.Later;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads something anew whenever a generation changed, without the page's lock, and shows it with the lock. Of changes at
 * the same moment all but the first are served by the same read; what was read earlier is never shown after what was
 * read later.
 */
final class ReadAside<T> implements LiveUpdates.Listener {

    private final UI ui;
    private final Later later;
    private final Supplier<T> read;
    private final Consumer<T> show;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final AtomicLong begun = new AtomicLong();
    /** Guarded by the page's lock. */
    private long shown;

    ReadAside(UI ui, Later later, Supplier<T> read, Consumer<T> show) {
        this.ui = ui;
        this.later = later;
        this.read = read;
        this.show = show;
    }

    @Override
    public void heard(News news) {
        if (!news.changed().isEmpty() && waiting.compareAndSet(false, true)) {
            var unused = later.after(Duration.ZERO, this::readAndShow);
        }
    }

    private void readAndShow() {
        waiting.set(false);
        long number = begun.incrementAndGet();
        T found = read.get();
        var unused = ui.access(() -> {
            if (number > shown) {
                shown = number;
                show.accept(found);
            }
        });
    }
}
