package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.RegistrationRefusal;
import app.animato.account.registration.RegistrationResult;
import app.animato.account.registration.SignUp;
import app.animato.account.registration.SignUpRequest;
import app.animato.account.secondfactor.CodeEntrance;
import app.animato.account.secondfactor.CodeWantedException;
import app.animato.shared.ui.Attempts;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.ServletException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for what an account takes, makes it and signs its person in. */
class CreateAccountForm extends Div {

    private static final Logger log = LoggerFactory.getLogger(CreateAccountForm.class);

    private final SignUp signUp;
    private final CodeEntrance codes;
    private final Optional<String> invitation;
    private final EmailField email = new EmailField(text("account.email"));
    private final PasswordField password = new SecretField(text("account.password"));
    private final Button create = new Button(text("account.create"));

    CreateAccountForm(SignUp signUp, CodeEntrance codes, Optional<String> invitation) {
        this.signUp = signUp;
        this.codes = codes;
        this.invitation = invitation;
        addClassName("entrance-form");
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
        Attempts.onClick(create, this::create);
        create.setWidthFull();
        add(email, password, create);
    }

    private void create() {
        email.setInvalid(false);
        password.setInvalid(false);
        switch (signUp.register(request())) {
            case RegistrationResult.Registered registered -> enter();
            case RegistrationResult.Refused refused -> explain(refused.reason());
        }
        create.setEnabled(true);
    }

    private SignUpRequest request() {
        return new SignUpRequest(
                email.getValue(),
                password.getValue(),
                invitation,
                VaadinRequest.getCurrent().getRemoteAddr());
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
        String page = enter(request);
        getUI().ifPresent(ui -> ui.getPage().setLocation(request.getContextPath() + page));
    }

    /** Returns where they go on. */
    private String enter(VaadinServletRequest request) {
        try {
            request.login(email.getValue().strip(), password.getValue());
            request.getHttpServletRequest().changeSessionId();
        } catch (ServletException refused) {
            if (refused.getCause() instanceof CodeWantedException wanted) {
                return codes.open(request.getHttpServletRequest(), wanted);
            }
            log.warn("A new account could not be signed in at once", refused);
        }
        return "/";
    }
}
