package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.money.Money;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Map;

/** Money over time: bars for the eye, and the same in a table. */
class SpendingPanel extends Section {

    SpendingPanel(String id, String name, String column, Map<String, Money> spent, Wording wording) {
        addClassName("admin-panel");
        H2 title = new H2(name);
        title.setId(id);
        getElement().setAttribute("aria-labelledby", id);
        add(title, summary(spent, wording), bars(spent, wording), table(column, spent, wording));
    }

    private static Paragraph summary(Map<String, Money> spent, Wording wording) {
        Paragraph summary = new Paragraph(spent.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .filter(most -> !most.getValue().equals(Money.ZERO))
                .map(most -> text(
                        "money.most",
                        most.getKey(),
                        wording.dollars(most.getValue().dollars())))
                .orElseGet(() -> text("money.nothing")));
        summary.addClassName("admin-quiet");
        return summary;
    }

    private static Div bars(Map<String, Money> spent, Wording wording) {
        long most = spent.values().stream().mapToLong(Money::micros).max().orElse(0);
        Div bars = new Div();
        bars.addClassName("money-bars");
        bars.getElement().setAttribute("aria-hidden", "true");
        spent.forEach((when, amount) -> {
            Span bar = new Span();
            bar.getStyle().set("--part", most == 0 ? "0" : Double.toString((double) amount.micros() / most));
            bar.setTitle(when + ": " + wording.dollars(amount.dollars()));
            bars.add(bar);
        });
        bars.setVisible(most > 0);
        return bars;
    }

    private static NativeDetails table(String column, Map<String, Money> spent, Wording wording) {
        NativeTable table = new NativeTable();
        NativeTableRow header = table.getHead().addRow();
        header.add(heading(column, "col"), heading(text("money.spent"), "col"));
        spent.forEach((when, amount) -> {
            NativeTableRow row = table.getBody().addRow();
            row.add(heading(when, "row"));
            row.addDataCell().setText(wording.dollars(amount.dollars()));
        });
        table.addClassName("money-table");
        return new NativeDetails(text("money.table"), table);
    }

    private static NativeTableHeaderCell heading(String words, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
