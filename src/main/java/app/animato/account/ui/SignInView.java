package app.animato.account.ui;

import app.animato.account.CurrentAccount;
import app.animato.account.Registration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Signs people in with an ordinary form, so that password managers and Spring Security both know it. */
@Route(value = "sign-in", autoLayout = false)
@PageTitle("Sign in · Animato")
@AnonymousAllowed
class SignInView extends EntrancePage implements BeforeEnterObserver {

    private final CurrentAccount currentAccount;
    private final Registration registration;
    private final Paragraph problem = new Paragraph();

    SignInView(CurrentAccount currentAccount, Registration registration) {
        this.currentAccount = currentAccount;
        this.registration = registration;
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        show(new H1("Welcome back"), problem, form(), createAccount());
    }

    private static NativeForm form() {
        EmailField email = new EmailField("E-mail");
        email.getElement().setAttribute("name", "username");
        email.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.USERNAME);
        email.setWidthFull();
        email.setAutofocus(true);
        PasswordField password = new PasswordField("Password");
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        Checkbox remember = new Checkbox("Keep me signed in", true);
        remember.getElement().setAttribute("name", "remember-me");
        NativeForm form = new NativeForm("sign-in");
        Button submit = new Button("Sign in", click -> form.submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setWidthFull();
        form.submitOnEnter();
        form.add(email, password, remember, submit);
        return form;
    }

    private static Paragraph createAccount() {
        return new Paragraph(
                new com.vaadin.flow.component.html.Span("New here? "),
                new RouterLink("Create an account", CreateAccountView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.find().isPresent()) {
            event.forwardTo("");
        } else if (registration.awaitsOwner()) {
            event.forwardTo(CreateAccountView.class);
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().containsKey("error")) {
            explain("E-mail and password do not match an account. Please try again.");
        } else if (parameters.getParameters().containsKey("expired")) {
            explain("This page had been open for too long. Please sign in again.");
        }
    }

    private void explain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
