package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.Optional;

/** What was made a while ago, folded away so that it does not stand before what comes next. */
class EarlierSets extends NativeDetails {

    private final Div sets = new Div();

    EarlierSets() {
        addClassName("making-earlier");
        sets.addClassName("making-sets");
        setContent(sets);
        tally();
    }

    /** The latest comes first. */
    void take(SetPanel panel) {
        if (!panel.getParent().equals(Optional.of(sets))) {
            panel.removeFromParent();
            sets.addComponentAsFirst(panel);
            tally();
        }
    }

    void clear() {
        sets.removeAll();
        tally();
    }

    final void tally() {
        int videos =
                sets.getChildren().mapToInt(panel -> ((SetPanel) panel).size()).sum();
        setSummaryText(text("studio.earlier", videos));
        setVisible(videos > 0);
    }
}
