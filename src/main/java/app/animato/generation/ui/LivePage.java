package app.animato.generation.ui;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.LiveUpdates;
import app.animato.generation.News;
import app.animato.generation.Progress;
import app.animato.generation.line.LineBoard;
import app.animato.generation.pace.Later;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Keeps a component told of its owner's generations for as long as it is on a page. */
public final class LivePage {

    private LivePage() {}

    /**
     * All are called with the page's lock.
     *
     * @param coming for those whose video is on its way, before all else of it is told
     */
    static void follow(
            Component component,
            LiveUpdates liveUpdates,
            AccountId owner,
            Consumer<Generation> coming,
            Consumer<Generation> changed,
            Consumer<Map<GenerationId, Progress>> progressed) {
        subscribe(component, liveUpdates, owner, ui -> new PageListener(ui, Optional.of(coming), changed, progressed));
    }

    /** Both are called with the page's lock. */
    public static void follow(
            Component component,
            LiveUpdates liveUpdates,
            AccountId owner,
            Consumer<Generation> changed,
            Consumer<Map<GenerationId, Progress>> progressed) {
        subscribe(component, liveUpdates, owner, ui -> new PageListener(ui, Optional.empty(), changed, progressed));
    }

    /** For what has to be read anew: that is done without the page's lock, and shown with it. */
    static <T> void follow(
            Component component,
            LiveUpdates liveUpdates,
            AccountId owner,
            Later later,
            Supplier<T> read,
            Consumer<T> show) {
        subscribe(component, liveUpdates, owner, ui -> new ReadAside<>(ui, later, read, show));
    }

    private static void subscribe(
            Component component, LiveUpdates liveUpdates, AccountId owner, Function<UI, LiveUpdates.Listener> page) {
        whileOnPage(component, ui -> liveUpdates.subscribe(owner, page.apply(ui)));
    }

    private static void whileOnPage(Component component, Function<UI, LiveUpdates.Subscription> subscribing) {
        component.addAttachListener(attached -> {
            LiveUpdates.Subscription subscription = subscribing.apply(attached.getUI());
            component.addDetachListener(detached -> {
                detached.unregisterListener();
                subscription.end();
            });
        });
    }

    public static void follow(
            Component component, LiveUpdates liveUpdates, AccountId owner, Consumer<Generation> changed) {
        follow(component, liveUpdates, owner, changed, progress -> {});
    }

    /** For what is shown anew as a whole; called with the page's lock once for all that changed. */
    public static void followAll(Component component, LiveUpdates liveUpdates, AccountId owner, Runnable changed) {
        subscribe(component, liveUpdates, owner, ui -> new WholePage(ui, changed));
    }

    /** The work is done with the page's lock, at first and whenever something may have moved. */
    public static void followLine(Component component, LineBoard board, AccountId owner, Runnable moved) {
        whileOnPage(
                component,
                ui -> board.subscribe(owner, () -> {
                    var unused = ui.access(moved::run);
                }));
        component.addAttachListener(attached -> moved.run());
    }

    private record PageListener(
            UI ui,
            Optional<Consumer<Generation>> coming,
            Consumer<Generation> changed,
            Consumer<Map<GenerationId, Progress>> progressed)
            implements LiveUpdates.Listener {

        @Override
        public void coming(Generation generation) {
            coming.ifPresent(prepare -> locked(() -> prepare.accept(generation)));
        }

        /** Sent together; each by itself, so that one that cannot be shown takes none of the others with it. */
        @Override
        public void heard(News news) {
            locked(() -> {
                news.changed().forEach(each -> locked(() -> changed.accept(each)));
                locked(() -> progressed.accept(news.progressed()));
            });
        }

        private void locked(Runnable work) {
            var unused = ui.access(work::run);
        }
    }

    private record WholePage(UI ui, Runnable changed) implements LiveUpdates.Listener {

        @Override
        public void heard(News news) {
            if (!news.changed().isEmpty()) {
                var unused = ui.access(changed::run);
            }
        }
    }
}
