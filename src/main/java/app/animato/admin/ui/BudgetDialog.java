package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.money.Limits;
import app.animato.money.Money;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/** Allows an account something of its own; what is left empty is what everybody may. The account may be gone by then. */
class BudgetDialog extends Dialog {

    private static final String MONEY = "\\d{1,9}([.,]\\d{1,6})?";
    private static final String VIDEOS = "\\d{1,6}";

    private final TextField dollars = new TextField(text("money.budget.dollars"));
    private final TextField videos = new TextField(text("money.budget.videos"));
    private final Predicate<Limits> allow;

    BudgetDialog(String person, Limits own, Limits everybody, Wording wording, Predicate<Limits> allow) {
        this.allow = allow;
        setHeaderTitle(text("money.change.of", person));
        setWidth("26rem");
        dollars.setValue(own.month()
                .map(Money::dollars)
                .map(BigDecimal::stripTrailingZeros)
                .map(BigDecimal::toPlainString)
                .orElse(""));
        dollars.setHelperText(everybody
                .month()
                .map(budget -> text("money.budget.everybody", wording.dollars(budget.dollars())))
                .orElseGet(() -> text("money.budget.everybody.none")));
        videos.setValue(own.videos().map(String::valueOf).orElse(""));
        videos.setHelperText(everybody
                .videos()
                .map(most -> text("money.budget.everybody", most))
                .orElseGet(() -> text("money.budget.everybody.none")));
        dollars.setManualValidation(true);
        videos.setManualValidation(true);
        Div form = new Div(new Paragraph(text("money.budget.about")), dollars, videos);
        form.addClassName("money-form");
        add(form);
        Button save = new Button(text("money.budget.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(text("money.budget.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }

    private void save() {
        boolean moneyFits = fits(dollars, MONEY, "money.budget.dollars.problem");
        boolean videosFit = fits(videos, VIDEOS, "money.budget.videos.problem");
        if (moneyFits && videosFit) {
            boolean isThere = allow.test(new Limits(
                    typed(dollars).map(amount -> Money.ofDollars(new BigDecimal(amount.replace(',', '.')))),
                    typed(videos).map(Integer::valueOf)));
            close();
            if (isThere) {
                Notices.tell(text("money.budget.saved"));
            } else {
                Notices.warn(text("people.gone"));
            }
        }
    }

    private static boolean fits(TextField field, String shape, String problem) {
        boolean fits = typed(field).filter(typed -> !typed.matches(shape)).isEmpty();
        field.setErrorMessage(text(problem));
        field.setInvalid(!fits);
        return fits;
    }

    private static Optional<String> typed(TextField field) {
        return Optional.of(field.getValue().strip()).filter(typed -> !typed.isEmpty());
    }
}
