package app.animato.account.ui;

import app.animato.account.CurrentAccount;
import app.animato.account.Registration;
import app.animato.account.RegistrationRefusal;
import app.animato.account.RegistrationResult;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.ServletException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates an account and signs its person in. */
@Route(value = "create-account", autoLayout = false)
@PageTitle("Create account · Animato")
@AnonymousAllowed
class CreateAccountView extends EntrancePage implements BeforeEnterObserver {

    private static final Logger log = LoggerFactory.getLogger(CreateAccountView.class);

    private final CurrentAccount currentAccount;
    private final Registration registration;
    private final EmailField email = new EmailField("E-mail");
    private final PasswordField password = new PasswordField("Password");
    private final Button create = new Button("Create account", click -> create());

    CreateAccountView(CurrentAccount currentAccount, Registration registration) {
        this.currentAccount = currentAccount;
        this.registration = registration;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        email.setManualValidation(true);
        email.setAutofocus(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("At least 10 characters; a few unrelated words are easy to keep in mind.");
        password.setWidthFull();
        password.setManualValidation(true);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        create.setWidthFull();
        Div form = new Div(email, password, create);
        form.addClassName("entrance-form");
        boolean first = registration.awaitsOwner();
        show(new H1(first ? "Make this Animato yours" : "Create your account"), introduction(first), form);
        if (!first) {
            show(new Paragraph(new Span("Already have one? "), new RouterLink("Sign in", SignInView.class)));
        }
    }

    private static Paragraph introduction(boolean first) {
        return new Paragraph(
                first
                        ? "The first account owns this installation."
                        : "Photos and videos are yours alone; nobody else here can see them.");
    }

    private void create() {
        email.setInvalid(false);
        password.setInvalid(false);
        switch (registration.register(email.getValue(), password.getValue())) {
            case RegistrationResult.Registered registered -> enter();
            case RegistrationResult.Refused refused -> explain(refused.reason());
        }
        create.setEnabled(true);
    }

    private void explain(RegistrationRefusal reason) {
        if (reason.concernsEmail()) {
            email.setErrorMessage(reason.sentence());
            email.setInvalid(true);
            email.focus();
        } else {
            password.setErrorMessage(reason.sentence());
            password.setInvalid(true);
            password.focus();
        }
    }

    private void enter() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        try {
            request.login(email.getValue().strip(), password.getValue());
            request.getHttpServletRequest().changeSessionId();
        } catch (ServletException refused) {
            log.warn("A new account could not be signed in at once", refused);
        }
        getUI().ifPresent(ui -> ui.getPage().setLocation(request.getContextPath() + "/"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.find().isPresent()) {
            event.forwardTo("");
        }
    }
}
