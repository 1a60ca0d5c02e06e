package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.function.BiConsumer;

/** Asks whoever signed in a while ago for the password, before something is done that only their account's person may do. */
class PasswordDialog extends Dialog {

    private final SecretField password = new SecretField(text("account.password"));

    /** @param deed what is done with the password; closes the dialog when all is well */
    PasswordDialog(String title, String word, BiConsumer<PasswordDialog, String> deed) {
        setHeaderTitle(title);
        setWidth("26rem");
        password.setHelperText(text("passkey.password.help"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        password.setWidthFull();
        add(password);
        Button confirm = new Button(word, click -> deed.accept(this, password.getValue()));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        Button cancel = new Button(text("passkey.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, confirm);
    }

    /** Says why it is asked for, if not because its person signed in a while ago. */
    void explain(String sentence) {
        password.setHelperText(sentence);
    }

    /** The password is not what it should be. */
    void refuse(String sentence) {
        password.setErrorMessage(sentence);
        password.setInvalid(true);
        password.focus();
    }
}
