package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.money.Money;
import app.animato.money.MoneyReport;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** What the house has spent in this month, and what of its budget is left. */
class MonthPanel extends Section {

    MonthPanel(MoneyReport report, Wording wording) {
        addClassName("admin-panel");
        H2 title = new H2(text("money.month", wording.month(report.months().lastKey())));
        title.setId("money-month");
        getElement().setAttribute("aria-labelledby", "money-month");
        Paragraph spent = new Paragraph(wording.dollars(report.house().spent().dollars()));
        spent.addClassName("money-spent");
        add(title, spent);
        report.may()
                .month()
                .ifPresentOrElse(
                        budget -> addBudget(budget, report, wording),
                        () -> add(quiet(text("money.no-budget", reserved(report, wording)))));
        if (!report.earlier().equals(Money.ZERO)) {
            add(quiet(text("money.earlier", wording.dollars(report.earlier().dollars()))));
        }
        if (report.unclear() > 0) {
            add(quiet(text(
                    "money.unclear",
                    report.unclear(),
                    wording.dollars(report.unclearMost().dollars()))));
        }
        add(quiet(text("money.zone", report.zone().getId())));
    }

    private void addBudget(Money budget, MoneyReport report, Wording wording) {
        Money bound = report.house().bound();
        ProgressBar bar = new ProgressBar(0, 1);
        bar.setValue(part(bound, budget));
        bar.getElement().setAttribute("aria-label", text("money.budget-bar"));
        add(
                bar,
                quiet(text(
                        "money.budget",
                        wording.dollars(budget.dollars()),
                        reserved(report, wording),
                        wording.dollars(budget.minus(bound).orNothing().dollars()))));
    }

    /** Only for the eye. */
    private static double part(Money bound, Money budget) {
        return bound.compareTo(budget) < 0
                ? bound.dollars().doubleValue() / budget.dollars().doubleValue()
                : 1;
    }

    private static String reserved(MoneyReport report, Wording wording) {
        return wording.dollars(report.house().reserved().dollars());
    }

    private static Paragraph quiet(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("admin-quiet");
        return paragraph;
    }
}
