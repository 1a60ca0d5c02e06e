package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Proof;
import app.animato.account.farewell.Farewell;
import app.animato.account.farewell.FarewellResult;
import app.animato.shared.ui.PageRequest;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for the password before an account is deleted, and says what goes with it. */
class FarewellDialog extends Dialog {

    private final SecretField password = new SecretField(text("gallery.data.leave.password"));
    private final Paragraph problem = new Paragraph();
    private final Farewell farewell;

    FarewellDialog(Farewell farewell) {
        this.farewell = farewell;
        setHeaderTitle(text("gallery.data.leave.title"));
        setWidth("28rem");
        password.setManualValidation(true);
        password.setWidthFull();
        password.getElement().setAttribute("autocomplete", "current-password");
        password.addKeyPressListener(Key.ENTER, press -> leave());
        Div form = new Div(
                new Paragraph(text("gallery.data.leave.what")),
                new Paragraph(text("gallery.data.leave.how")),
                password,
                problem);
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        password.setVisible(farewell.proof(PageRequest.current()) == Proof.PASSWORD);
        form.addClassName("farewell");
        add(form);
        Button leave = new Button(text("gallery.data.leave.yes"), click -> leave());
        leave.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        Button stay = new Button(text("gallery.data.leave.no"), click -> close());
        stay.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(stay, leave);
    }

    private void leave() {
        FarewellResult result = farewell.leave(password.getValue(), PageRequest.current());
        switch (result) {
            case DONE -> {
                close();
                UI.getCurrentOrThrow().getPage().setLocation("sign-in");
            }
            case WRONG_PASSWORD -> explain("gallery.data.leave.wrong");
            case SIGN_IN_ANEW -> explain("gallery.data.leave.prove-anew");
            case TOO_MANY_TRIES -> explain("gallery.data.leave.wait");
            case LAST_OWNER -> explain("gallery.data.leave.last-owner");
        }
    }

    private void explain(String key) {
        problem.setText(text(key));
        problem.setVisible(!password.isVisible());
        password.setErrorMessage(text(key));
        password.setInvalid(true);
        password.focus();
    }
}
