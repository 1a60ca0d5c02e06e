package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.EmailAddress;
import app.animato.account.password.PasswordResets;
import app.animato.account.password.PasswordResult;
import app.animato.shared.ui.Attempts;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Gives an account another password, to whoever brings a link for that. */
@Route(value = "reset-password/:secret", autoLayout = false)
@AnonymousAllowed
class ResetPasswordView extends EntrancePage implements BeforeEnterObserver {

    private final PasswordResets resets;
    private final SecretField password = new SecretField(text("profile.password.wanted"));
    private final Checkbox alone = new Checkbox(text("account.reset.alone"));
    private final Button save = new Button(text("account.reset.save"));

    ResetPasswordView(PasswordResets resets) {
        super("account.reset.page");
        this.resets = resets;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String secret = event.getRouteParameters().get("secret").orElse("");
        clear();
        resets.recognise(secret).ifPresentOrElse(account -> ask(account, secret), this::refuse);
    }

    private void ask(EmailAddress account, String secret) {
        // For password managers, which keep the new password under this name.
        EmailField email = new EmailField(text("account.email"));
        email.setValue(account.value());
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setReadOnly(true);
        email.setWidthFull();
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText(text("account.password.hint"));
        password.setWidthFull();
        password.setManualValidation(true);
        password.setAutofocus(true);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        Attempts.onClick(save, () -> save(secret));
        save.setWidthFull();
        alone.setHelperText(text("account.reset.alone.about"));
        alone.setVisible(resets.hasOtherWays(secret));
        Div form = new Div(email, password, alone, save);
        form.addClassName("entrance-form");
        show(new H1(text("account.reset.title")), new Paragraph(text("account.reset.about")), form);
    }

    private void save(String secret) {
        switch (resets.reset(secret, password.getValue(), alone.getValue())) {
            case PasswordResult.Changed changed -> leave();
            case PasswordResult.Refused refused -> {
                password.setErrorMessage(text(refused.reason().text()));
                password.setInvalid(true);
                password.focus();
            }
            case PasswordResult.NotProven over -> {
                clear();
                refuse();
            }
            case PasswordResult.TooManyTries wait -> throw new IllegalStateException("A link is not guessed at");
            case PasswordResult.NotFresh anew -> throw new IllegalStateException("Nobody is signed in");
        }
        save.setEnabled(true);
    }

    private void refuse() {
        show(
                new H1(text("account.reset.over.title")),
                new Paragraph(text("account.reset.over")),
                new Paragraph(new RouterLink(text("account.sign-in"), SignInView.class)));
    }

    private void leave() {
        String root = VaadinServletRequest.getCurrent().getContextPath();
        getUI().ifPresent(ui -> ui.getPage().setLocation(root + "/sign-in?reset"));
    }
}
