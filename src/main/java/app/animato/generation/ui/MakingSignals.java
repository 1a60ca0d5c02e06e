package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.LiveUpdates;
import app.animato.generation.SetId;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts in the tab's title what is being made, and tells whoever is elsewhere what became of it, once all of a set has
 * ended. Shows nothing by itself; the browser's part is signals.js.
 */
@Tag("animato-signals")
class MakingSignals extends Component {

    private final GenerationService service;
    private final AccountId owner;
    private final Map<GenerationId, SetId> open = new HashMap<>();
    private int finished;

    MakingSignals(GenerationService service, LiveUpdates liveUpdates, AccountId owner) {
        this.service = service;
        this.owner = owner;
        getElement().setAttribute("title-done", text("studio.title-done"));
        ScriptModule.load(this, "signals.js");
        LivePage.follow(this, liveUpdates, owner, this::take);
        // After the subscription: what happens between the two is told.
        addAttachListener(attached -> {
            open.clear();
            service.recent(owner).forEach(this::count);
            show();
        });
    }

    private void take(Generation changed) {
        boolean wasOpen = open.containsKey(changed.id());
        count(changed);
        show();
        if (wasOpen && changed.status().isEnd() && !open.containsValue(changed.set())) {
            over(service.findSet(owner, changed.set()));
        }
    }

    private void count(Generation generation) {
        if (generation.status().isEnd() || generation.isHidden()) {
            open.remove(generation.id());
        } else {
            open.put(generation.id(), generation.set());
        }
    }

    private void show() {
        getElement().setAttribute("making", Integer.toString(open.size()));
    }

    /** What its person has cancelled, or thrown away, is no news. */
    private void over(List<Generation> set) {
        long ready = count(set, GenerationStatus.SUCCEEDED);
        if (count(set, GenerationStatus.CANCELLED) == set.size()) {
            return;
        }
        finished++;
        getElement().setAttribute("finished", Integer.toString(finished));
        getElement()
                .callJsFunction(
                        "tell",
                        title(ready, set.size()),
                        SetWording.of(set.stream().map(Generation::recipe).toList()));
    }

    private static String title(long ready, int all) {
        if (ready == 0) {
            return text("studio.notice.failed", all);
        }
        return ready == all ? text("studio.notice.done", ready) : text("studio.notice.partly", ready, all);
    }

    private static long count(List<Generation> set, GenerationStatus status) {
        return set.stream().filter(each -> each.status() == status).count();
    }
}
