package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.administration.AccountDirectory;
import app.animato.money.Coin;
import app.animato.money.HouseMoney;
import app.animato.money.Money;
import app.animato.money.MoneyReport;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the house spends: this month against its budget, over time, and by account. */
@Route("admin/money")
@RolesAllowed("OWNER")
class MoneyView extends Div implements HasDynamicTitle {

    private final HouseMoney money;
    private final AccountDirectory directory;
    private final Div content = new Div();

    MoneyView(HouseMoney money, AccountDirectory directory) {
        this.money = money;
        this.directory = directory;
        addClassNames("admin", "money");
        content.addClassName("money-content");
        add(new H1(text("money.title")), new AdminPages(), content);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    @Override
    public String getPageTitle() {
        return text("money.page");
    }

    private void show(UI ui) {
        MoneyReport report = money.report();
        Wording wording = Wording.of(ui);
        content.removeAll();
        if (report.coin() == Coin.PLAY) {
            Paragraph play = new Paragraph(text("money.play"));
            play.addClassName("money-play");
            content.add(play);
        }
        Map<String, Money> days = new LinkedHashMap<>();
        report.days().forEach((day, spent) -> days.put(wording.day(day), spent));
        Map<String, Money> months = new LinkedHashMap<>();
        report.months().forEach((month, spent) -> months.put(wording.month(month), spent));
        content.add(
                new MonthPanel(report, wording),
                new SpendingPanel("money-days", text("money.days"), text("money.day"), days, wording),
                new SpendingPanel("money-months", text("money.months"), text("money.month-column"), months, wording),
                new SpendersPanel(money, report, directory.everybody(), wording, () -> show(ui)));
    }
}
