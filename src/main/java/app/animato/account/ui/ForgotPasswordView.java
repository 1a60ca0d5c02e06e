package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.password.ResetMails;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for a link by which a forgotten password is replaced; the answer is the same whoever asks for whom. */
@Route(value = "forgot-password", autoLayout = false)
@AnonymousAllowed
class ForgotPasswordView extends EntrancePage implements BeforeEnterObserver {

    private final ResetMails mails;
    private final EmailField email = new EmailField(text("account.email"));

    ForgotPasswordView(ResetMails mails) {
        super("account.forgot.page");
        this.mails = mails;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        email.setManualValidation(true);
        email.setAutofocus(true);
        Button send = new Button(text("account.forgot.send"), click -> send());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickShortcut(Key.ENTER);
        send.setWidthFull();
        Div form = new Div(email, send);
        form.addClassName("entrance-form");
        show(new H1(text("account.forgot.title")), new Paragraph(text("account.forgot.about")), form, back());
    }

    private static Paragraph back() {
        return new Paragraph(new RouterLink(text("account.sign-in"), SignInView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!mails.isOffered()) {
            event.forwardTo(SignInView.class);
        }
    }

    private void send() {
        boolean taken = mails.ask(email.getValue(), VaadinRequest.getCurrent().getRemoteAddr(), getLocale());
        email.setInvalid(!taken);
        email.setErrorMessage(text("account.forgot.wait"));
        if (taken) {
            clear();
            Paragraph sent = new Paragraph(text("account.forgot.sent"));
            sent.getElement().setAttribute("role", "status");
            show(new H1(text("account.forgot.sent.title")), sent, back());
        }
    }
}
