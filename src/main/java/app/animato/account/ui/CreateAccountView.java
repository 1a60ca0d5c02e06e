package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.account.Registration;
import app.animato.account.RegistrationRefusal;
import app.animato.account.RegistrationResult;
import app.animato.account.SignUp;
import app.animato.shared.ui.SecretField;
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
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.ServletException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates an account and signs its person in. */
@Route(value = "create-account", autoLayout = false)
@AnonymousAllowed
class CreateAccountView extends EntrancePage implements BeforeEnterObserver {

    private static final Logger log = LoggerFactory.getLogger(CreateAccountView.class);

    private final CurrentAccount currentAccount;
    private final SignUp signUp;
    private final EmailField email = new EmailField(text("account.email"));
    private final PasswordField password = new SecretField(text("account.password"));
    private final Button create = new Button(text("account.create"), click -> create());

    CreateAccountView(CurrentAccount currentAccount, Registration registration, SignUp signUp) {
        super("account.create.page");
        this.currentAccount = currentAccount;
        this.signUp = signUp;
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setWidthFull();
        email.setManualValidation(true);
        email.setAutofocus(true);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(text("account.password.hint"));
        password.setWidthFull();
        password.setManualValidation(true);
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.addClickShortcut(Key.ENTER);
        create.setDisableOnClick(true);
        create.setWidthFull();
        Div form = new Div(email, password, create);
        form.addClassName("entrance-form");
        boolean first = registration.awaitsOwner();
        show(new H1(text(first ? "account.create.title.owner" : "account.create.title")), introduction(first), form);
        if (!first) {
            show(new Paragraph(
                    new Span(text("account.known") + " "), new RouterLink(text("account.sign-in"), SignInView.class)));
        }
    }

    private static Paragraph introduction(boolean first) {
        return new Paragraph(text(first ? "account.create.introduction.owner" : "account.create.introduction"));
    }

    private void create() {
        email.setInvalid(false);
        password.setInvalid(false);
        switch (signUp.register(email.getValue(), password.getValue(), address())) {
            case RegistrationResult.Registered registered -> enter();
            case RegistrationResult.Refused refused -> explain(refused.reason());
        }
        create.setEnabled(true);
    }

    private static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }

    private void explain(RegistrationRefusal reason) {
        if (reason.concernsEmail()) {
            email.setErrorMessage(text(reason.text()));
            email.setInvalid(true);
            email.focus();
        } else {
            password.setErrorMessage(text(reason.text()));
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
