package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.money.AccountMoney;
import app.animato.money.HouseMoney;
import app.animato.money.MoneyReport;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What each account has used in this month and may use, the one that used most first. */
class SpendersPanel extends Section {

    private final HouseMoney money;
    private final MoneyReport report;
    private final Map<AccountId, EmailAddress> people;
    private final Wording wording;
    private final Runnable changed;

    SpendersPanel(
            HouseMoney money,
            MoneyReport report,
            Map<AccountId, EmailAddress> people,
            Wording wording,
            Runnable changed) {
        this.money = money;
        this.report = report;
        this.people = people;
        this.wording = wording;
        this.changed = changed;
        addClassName("admin-panel");
        H2 title = new H2(text("money.accounts"));
        title.setId("money-accounts");
        getElement().setAttribute("aria-labelledby", "money-accounts");
        UnorderedList list = new UnorderedList();
        list.addClassNames("admin-list", "money-spenders");
        Map<AccountId, AccountMoney> all = new HashMap<>(report.accounts());
        people.keySet().forEach(account -> all.putIfAbsent(account, report.account(account)));
        all.entrySet().stream().sorted(mostFirst()).forEach(each -> list.add(item(each.getKey(), each.getValue())));
        add(title, list);
    }

    private Comparator<Map.Entry<AccountId, AccountMoney>> mostFirst() {
        return Map.Entry.<AccountId, AccountMoney>comparingByValue(
                        Comparator.comparing(account -> account.month().bound(), Comparator.reverseOrder()))
                .thenComparing(each -> person(each.getKey()));
    }

    private String person(AccountId account) {
        return Optional.ofNullable(people.get(account))
                .map(EmailAddress::value)
                .orElseGet(() -> text("admin.person.gone"));
    }

    private ListItem item(AccountId account, AccountMoney standing) {
        Span person = new Span(person(account));
        person.addClassName("admin-person");
        ListItem item = new ListItem(person, new Span(used(standing)), new Span(today(standing)));
        if (people.containsKey(account)) {
            Button change = new Button(text("money.change"));
            change.setAriaLabel(text("money.change.of", person(account)));
            change.addClickListener(click -> new BudgetDialog(
                            person(account), standing.own(), report.everybody(), wording, own -> {
                                boolean allowed = money.allow(account, own);
                                changed.run();
                                return allowed;
                            })
                    .open());
            item.add(change);
        }
        return item;
    }

    private String used(AccountMoney standing) {
        String used = wording.dollars(standing.month().bound().dollars());
        return standing.may()
                .month()
                .map(budget -> text("money.used-of", used, wording.dollars(budget.dollars())))
                .orElseGet(() -> text("money.used", used));
    }

    private static String today(AccountMoney standing) {
        return standing.may()
                .videos()
                .map(most -> text("money.today-of", standing.today(), most))
                .orElseGet(() -> text("money.today", standing.today()));
    }
}
