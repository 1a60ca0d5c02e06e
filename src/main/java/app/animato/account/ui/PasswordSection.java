package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Proof;
import app.animato.account.password.PasswordChange;
import app.animato.account.password.PasswordResult;
import app.animato.shared.ui.Attempts;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.PageRequest;
import app.animato.shared.ui.PageSection;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;

/** Changes the password of whoever is signed in. */
class PasswordSection extends PageSection {

    private final PasswordChange change;
    private final SecretField before = field("profile.password.before", Autocomplete.CURRENT_PASSWORD);
    private final SecretField wanted = field("profile.password.wanted", Autocomplete.NEW_PASSWORD);
    private final Button save = new Button("");
    private final Paragraph about = new Paragraph();

    PasswordSection(PasswordChange change) {
        super("own-password", text("profile.password"));
        this.change = change;
        wanted.setHelperText(text("account.password.hint"));
        Attempts.onClick(save, this::save);
        Div form = new Div(before, wanted, save);
        form.addClassName("profile-form");
        about.addClassName("quiet");
        add(about, form);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        boolean known = change.proof(PageRequest.current()) == Proof.PASSWORD;
        before.setVisible(known);
        about.setText(text(known ? "profile.password.about" : "profile.password.none"));
        save.setText(text(known ? "profile.password.change" : "profile.password.choose"));
    }

    private static SecretField field(String label, Autocomplete autocomplete) {
        SecretField field = new SecretField(text(label));
        field.setAutocomplete(autocomplete);
        field.setManualValidation(true);
        return field;
    }

    private void save() {
        before.setInvalid(false);
        wanted.setInvalid(false);
        switch (change.change(before.getValue(), wanted.getValue(), PageRequest.current())) {
            case PasswordResult.Changed changed -> showAnew();
            case PasswordResult.NotProven wrong -> explain(before, "profile.password.wrong");
            case PasswordResult.NotFresh anew -> explain(wanted, "profile.prove-anew");
            case PasswordResult.TooManyTries wait -> explain(before, "account.sign-in.wait");
            case PasswordResult.Refused refused ->
                explain(wanted, refused.reason().text());
        }
        save.setEnabled(true);
    }

    /** The other sections show what has ended. */
    private void showAnew() {
        Notices.tell(text("profile.password.changed"));
        getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
    }

    private static void explain(SecretField field, String sentence) {
        field.setErrorMessage(text(sentence));
        field.setInvalid(true);
        field.focus();
    }
}
