package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.HistoryEntry;
import app.animato.share.ui.Sharing;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;

/** What can be done with several lines at once; there while any is chosen. */
class HistorySelection extends Div {

    private final Span count = new Span();
    private List<HistoryEntry> chosen = List.of();

    HistorySelection(HistoryWork work, Sharing sharing, Runnable chooseNone) {
        addClassName("history-selection");
        getElement().setAttribute("role", "region").setAttribute("aria-label", text("history.selection"));
        count.getElement().setAttribute("role", "status");
        count.addClassName("history-selection-count");
        Button again = new Button(text("history.again"), Glyph.AGAIN.create(), click -> work.makeAgain(chosen));
        Button share = new Button(
                text("history.share"),
                Glyph.SHARE.create(),
                click -> sharing.open(chosen.stream().map(HistoryEntry::id).toList()));
        Button remove = new Button(text("history.delete"), Glyph.TRASH.create(), click -> work.remove(chosen));
        remove.addThemeVariants(ButtonVariant.ERROR);
        Button none = new Button(text("history.selection.none"), Glyph.CLOSE.create(), click -> chooseNone.run());
        List.of(again, share, remove, none).forEach(button -> button.addThemeVariants(ButtonVariant.TERTIARY));
        add(count, again, share, remove, none);
        show(List.of());
    }

    void show(Collection<HistoryEntry> entries) {
        chosen = List.copyOf(entries);
        count.setText(text("history.selection.count", chosen.size()));
        setVisible(!chosen.isEmpty());
    }
}
