package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.account.secondfactor.CodeEntrance;
import app.animato.shared.ui.PageRequest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;

/** Asks whoever has typed the right password for a code besides. Without that there is nothing here. */
@Route(value = "sign-in/code", autoLayout = false)
@AnonymousAllowed
class SignInCodeView extends EntrancePage implements BeforeEnterObserver {

    private final CurrentAccount currentAccount;
    private final CodeEntrance entrance;
    private final Paragraph problem = new Paragraph();
    private final TextField code = new TextField(text("factor.code"));

    SignInCodeView(CurrentAccount currentAccount, CodeEntrance entrance) {
        super("account.sign-in.page");
        this.currentAccount = currentAccount;
        this.entrance = entrance;
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        show(
                new H1(text("factor.sign-in.title")),
                new Paragraph(text("factor.sign-in.about")),
                problem,
                form(),
                new Paragraph(text("factor.sign-in.lost")),
                new Paragraph(new RouterLink(text("factor.sign-in.back"), SignInView.class)));
    }

    private NativeForm form() {
        code.getElement().setAttribute("name", "code").setProperty("autocomplete", "one-time-code");
        code.getElement().executeJs("this.inputElement.inputMode = 'numeric'");
        code.setWidthFull();
        code.setAutofocus(true);
        NativeForm form = new NativeForm("sign-in/code");
        Button submit = new Button(text("account.sign-in"), click -> form.submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setWidthFull();
        Button letters = new Button(text("factor.sign-in.recovery"));
        letters.addThemeVariants(ButtonVariant.TERTIARY);
        letters.addClickListener(click -> askForRecoveryCode(letters));
        form.submitOnEnter();
        form.add(code, submit, letters);
        return form;
    }

    /** Both are taken either way; what differs is the keyboard that a phone shows. */
    private void askForRecoveryCode(Button asked) {
        asked.setVisible(false);
        code.setLabel(text("factor.recovery-code"));
        code.getElement().setProperty("autocomplete", "off");
        code.getElement().executeJs("this.inputElement.inputMode = 'text'");
        code.focus();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Set<String> words = parameters.getParameters().keySet();
        if (currentAccount.find().isPresent()) {
            event.forwardTo("");
        } else if (!entrance.isOpen(PageRequest.current())) {
            event.forwardTo("sign-in", QueryParameters.of("expired", ""));
        } else if (words.contains("wait")) {
            explain(text("account.sign-in.wait"));
        } else if (words.contains("error")) {
            explain(text("factor.sign-in.refused"));
        }
    }

    private void explain(String sentence) {
        problem.setText(sentence);
        problem.setVisible(true);
    }
}
