package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.HistoryEntry;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Asks before several videos are made again, since each of them may cost money. */
class RemakeDialog extends ConfirmDialog {

    /** What can be asked for at once. */
    static final int MOST = 24;

    RemakeDialog(List<HistoryEntry> entries, Runnable work) {
        super(
                text("history.remake.ask", entries.size()),
                text("history.remake.about") + " " + cost(entries),
                text("history.remake.yes", entries.size()),
                confirmed -> work.run());
        setCancelable(true);
        setCancelText(text("history.remake.no"));
    }

    private static String cost(List<HistoryEntry> entries) {
        BigDecimal sum = entries.stream()
                .map(HistoryEntry::cost)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.signum() > 0
                ? text("history.remake.cost", Wording.of(UI.getCurrentOrThrow()).dollars(sum))
                : "";
    }
}
