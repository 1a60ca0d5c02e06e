package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.passkey.Passkeys;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** Asks what a passkey is called, and for the password where that is wanted. */
class PasskeyDialog extends Dialog {

    /** What is done with what was typed; closes the dialog when all is well. */
    @FunctionalInterface
    interface Deed {

        void act(PasskeyDialog dialog, String name, String password);
    }

    private final TextField name = new TextField(text("passkey.name"));
    private final PasswordField password = new SecretField(text("account.password"));
    private final Paragraph problem = new Paragraph();
    private final Div form = new Div(name);
    private final Deed deed;

    PasskeyDialog(String title, String word, Deed deed) {
        this.deed = deed;
        setHeaderTitle(title);
        setWidth("26rem");
        name.setMaxLength(Passkeys.LONGEST_NAME);
        name.setHelperText(text("passkey.name.help"));
        name.setManualValidation(true);
        password.setHelperText(text("passkey.password.help"));
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setManualValidation(true);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        form.addClassName("passkeys-form");
        add(form);
        Button confirm = new Button(word, click -> act());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        Button cancel = new Button(text("passkey.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, confirm);
    }

    void askForPassword() {
        form.add(password);
    }

    void propose(String words) {
        name.setValue(words);
    }

    private void act() {
        problem.removeFromParent();
        password.setInvalid(false);
        name.setErrorMessage(text("passkey.name.missing"));
        name.setInvalid(name.getValue().isBlank());
        if (!name.isInvalid()) {
            deed.act(this, name.getValue(), password.getValue());
        }
    }

    /** The password is not what it should be. */
    void refusePassword(String sentence) {
        password.setErrorMessage(sentence);
        password.setInvalid(true);
        password.focus();
    }

    /** It did not come to it. */
    void explain(String sentence) {
        problem.setText(sentence);
        form.addComponentAsFirst(problem);
    }
}
