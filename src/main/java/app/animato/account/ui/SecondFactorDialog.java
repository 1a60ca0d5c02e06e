package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.secondfactor.OwnSecondFactor;
import app.animato.account.secondfactor.QrPicture;
import app.animato.account.secondfactor.RecoveryCode;
import app.animato.account.secondfactor.SecondFactorDraft;
import app.animato.account.secondfactor.SecondFactorOutcome.Done;
import app.animato.account.secondfactor.SecondFactorOutcome.Reason;
import app.animato.account.secondfactor.SecondFactorOutcome.Refused;
import app.animato.account.secondfactor.SharedKey;
import app.animato.shared.ui.CopyLink;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;

/** Gives somebody's app its key, and switches the second factor on when the app has shown that it knows it. */
class SecondFactorDialog extends Dialog {

    private final SecondFactorDraft draft;
    private final OwnSecondFactor factor;
    private final Consumer<List<RecoveryCode>> on;
    private final TextField code = new TextField(text("factor.code"));

    /** @param on is told the recovery codes when it is switched on */
    SecondFactorDialog(SecondFactorDraft draft, OwnSecondFactor factor, Consumer<List<RecoveryCode>> on) {
        this.draft = draft;
        this.factor = factor;
        this.on = on;
        setHeaderTitle(text("factor.set-up"));
        setWidth("26rem");
        code.setHelperText(text("factor.code.help"));
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().executeJs("this.inputElement.inputMode = 'numeric'");
        code.setManualValidation(true);
        code.setWidthFull();
        Div form = new Div(
                new Paragraph(text("factor.scan")),
                picture(draft.address()),
                new Paragraph(text("factor.type")),
                spelled(draft.key()),
                new CopyLink(draft.key().reveal(), text("factor.key")),
                code);
        form.addClassName("factor-form");
        add(form);
        Button confirm = new Button(text("factor.on"), click -> turnOn());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        Button cancel = new Button(text("passkey.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, confirm);
    }

    private static Paragraph spelled(SharedKey key) {
        Paragraph words = new Paragraph(key.spell());
        words.addClassName("factor-key");
        return words;
    }

    private static Image picture(String address) {
        byte[] picture = QrPicture.of(address);
        Image image = new Image(
                DownloadHandler.fromInputStream(asked -> new DownloadResponse(
                                new ByteArrayInputStream(picture), "key.svg", QrPicture.CONTENT_TYPE, picture.length))
                        .inline(),
                text("factor.picture"));
        image.addClassName("factor-picture");
        return image;
    }

    private void turnOn() {
        code.setInvalid(false);
        switch (factor.turnOn(draft, code.getValue())) {
            case Done<List<RecoveryCode>>(List<RecoveryCode> codes) -> {
                close();
                on.accept(codes);
            }
            case Refused<List<RecoveryCode>>(Reason why) -> {
                code.setErrorMessage(text(why.text()));
                code.setInvalid(true);
                code.focus();
            }
        }
    }
}
