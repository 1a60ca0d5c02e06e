package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.account.openid.OpenIdEntrance;
import app.animato.account.openid.OpenIdRefusal;
import app.animato.account.passkey.PasskeyEntrance;
import app.animato.account.passkey.RelyingParties;
import app.animato.account.password.ResetMails;
import app.animato.account.registration.Doorway;
import app.animato.account.registration.SignUp;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Signs people in with an ordinary form, so that password managers and Spring Security both know it. */
@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends EntrancePage implements BeforeEnterObserver {

    private final CurrentAccount currentAccount;
    private final SignUp signUp;
    private final OpenIdEntrance openId;
    private final Checkbox remember = new Checkbox(text("account.sign-in.remember"), true);
    private final Paragraph problem = new Paragraph();
    private final Paragraph news = new Paragraph(text("account.sign-in.reset"));

    SignInView(
            CurrentAccount currentAccount,
            SignUp signUp,
            ResetMails mails,
            PasskeyEntrance passkeys,
            RelyingParties relyingParties,
            OpenIdEntrance openId) {
        super("account.sign-in.page");
        this.currentAccount = currentAccount;
        this.signUp = signUp;
        this.openId = openId;
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        news.getElement().setAttribute("role", "status");
        news.setVisible(false);
        show(new H1(text("account.sign-in.title")), problem, news, form());
        PasskeySignIn.form(passkeys, relyingParties).ifPresent(this::show);
        OpenIdAnchor.signIn(openId).ifPresent(anchor -> {
            remember.addValueChangeListener(changed -> anchor.remember(changed.getValue()));
            show(anchor);
        });
        show(forgotten(mails));
        if (signUp.doorway(Optional.empty()).lets()) {
            show(createAccount());
        }
    }

    private NativeForm form() {
        EmailField email = new EmailField(text("account.email"));
        email.getElement().setAttribute("name", "username");
        // With "webauthn", browsers list passkeys there, too.
        email.getElement().setProperty("autocomplete", String.join(" ", "username", "webauthn"));
        email.setWidthFull();
        email.setAutofocus(true);
        SecretField password = new SecretField(text("account.password"));
        password.getElement().setAttribute("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setWidthFull();
        remember.getElement().setAttribute("name", "remember-me");
        NativeForm form = new NativeForm("sign-in");
        Button submit = new Button(text("account.sign-in"), click -> form.submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setWidthFull();
        form.submitOnEnter();
        form.add(email, password, remember, submit);
        return form;
    }

    private static Paragraph forgotten(ResetMails mails) {
        return mails.isOffered()
                ? new Paragraph(new RouterLink(text("account.forgot"), ForgotPasswordView.class))
                : new Paragraph(text("account.forgot.ask-owner"));
    }

    private static Paragraph createAccount() {
        return new Paragraph(
                new Span(text("account.new-here") + " "),
                new RouterLink(text("account.new-here.create"), CreateAccountView.class));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.find().isPresent()) {
            event.forwardTo("");
        } else if (signUp.doorway(Optional.empty()) == Doorway.FOR_THE_OWNER) {
            event.forwardTo(CreateAccountView.class);
        }
        QueryParameters parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().containsKey("error")) {
            explain(text("account.sign-in.refused"));
        } else if (parameters.getParameters().containsKey("passkey")) {
            explain(text("passkey.sign-in.refused"));
        } else if (parameters.getParameters().containsKey("expired")) {
            explain(text("account.sign-in.expired"));
        } else if (parameters.getParameters().containsKey("wait")) {
            explain(text("account.sign-in.wait"));
        } else if (parameters.getParameters().containsKey("disabled")) {
            explain(text("account.sign-in.disabled"));
        } else if (parameters.getParameters().containsKey("ended")) {
            explain(text("account.sign-in.ended"));
        } else if (parameters.getParameters().containsKey("openid")) {
            parameters
                    .getSingleParameter("openid")
                    .flatMap(OpenIdRefusal::of)
                    .ifPresent(reason -> openId.name().ifPresent(provider -> explain(text(reason.text(), provider))));
        } else if (parameters.getParameters().containsKey("reset")) {
            news.setVisible(true);
        }
    }

    private void explain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
