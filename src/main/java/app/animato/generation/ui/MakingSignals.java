package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationStatus;
import app.animato.generation.SetId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.dom.Element;
import java.util.Collection;

/** What the browser needs to know beyond the cards: for the title of the tab, for notifications, and where to look. */
class MakingSignals {

    private final Element element;
    private int finished;

    MakingSignals(Component list) {
        element = list.getElement();
        element.setAttribute("title-plain", text("studio.title"))
                .setAttribute("title-making", text("studio.title-making", "#"))
                .setAttribute("title-done", text("studio.title-done"));
    }

    void count(Collection<SetPanel> panels) {
        int open = panels.stream().mapToInt(panel -> panel.open().size()).sum();
        element.setAttribute("making", Integer.toString(open));
    }

    /** Everything of a set has ended before the eyes of this page. */
    void over(SetPanel panel) {
        long ready = panel.count(GenerationStatus.SUCCEEDED);
        long cancelled = panel.count(GenerationStatus.CANCELLED);
        if (cancelled == panel.size()) {
            return;
        }
        finished++;
        String title = ready == panel.size()
                ? text("studio.notice.done", ready)
                : text("studio.notice.partly", ready, panel.size());
        element.setAttribute("finished", Integer.toString(finished));
        element.callJsFunction("tell", ready == 0 ? text("studio.notice.failed", panel.size()) : title, panel.title());
    }

    void reveal(SetId set) {
        element.setAttribute("reveal", set.toString());
    }
}
