package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.secondfactor.OwnSecondFactor;
import app.animato.account.secondfactor.RecoveryCode;
import app.animato.account.secondfactor.SecondFactorDraft;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.List;
import java.util.function.Consumer;

/** Gives somebody's app its key, and switches the second factor on when the app has shown that it knows it. */
class SecondFactorDialog extends Dialog {

    private final SecondFactorDraft draft;
    private final OwnSecondFactor factor;
    private final Consumer<List<RecoveryCode>> on;
    private final KeyForApp key;

    /** @param on is told the recovery codes when it is switched on */
    SecondFactorDialog(SecondFactorDraft draft, OwnSecondFactor factor, Consumer<List<RecoveryCode>> on) {
        this.draft = draft;
        this.factor = factor;
        this.on = on;
        this.key = new KeyForApp(draft);
        setHeaderTitle(text(draft.replaces() ? "factor.replace" : "factor.set-up"));
        setWidth("26rem");
        add(key);
        Button confirm = new Button(text("factor.on"), click -> turnOn());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        Button cancel = new Button(text("passkey.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, confirm);
    }

    private void turnOn() {
        switch (factor.turnOn(draft, key.code())) {
            case Done<List<RecoveryCode>>(List<RecoveryCode> codes) -> {
                close();
                on.accept(codes);
            }
            case Refused<List<RecoveryCode>>(Reason why) -> key.refuse(text(why.text()));
        }
    }
}
