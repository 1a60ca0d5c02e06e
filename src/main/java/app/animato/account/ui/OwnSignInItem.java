package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.signin.Device;
import app.animato.account.signin.OwnSignIn;
import app.animato.account.signin.SignIn;
import app.animato.account.signin.SignInId;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** One browser that is signed in: which, since when, and the way to end it, unless it is the one that shows this. */
class OwnSignInItem extends ListItem {

    OwnSignInItem(OwnSignIn own, Wording wording, Consumer<SignInId> end) {
        SignIn signIn = own.signIn();
        Span device = new Span(name(signIn.device()));
        device.addClassName("admin-person");
        Span facts = new Span(
                new Span(text("profile.sign-in.since", wording.moment(signIn.createdAt()))),
                new Span(text("profile.sign-in.seen", wording.moment(signIn.seenAt()))));
        facts.addClassName("people-facts");
        add(device, facts);
        if (own.here()) {
            Span here = new Span(text("profile.sign-in.here"));
            here.addClassName("badge");
            add(here);
        } else {
            Button button = new Button(text("profile.sign-in.end"), click -> end.accept(signIn.id()));
            button.setAriaLabel(text("profile.sign-in.end.named", name(signIn.device())));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            add(button);
        }
    }

    private static String name(Device device) {
        if (device.browser().isEmpty()) {
            return device.system().isEmpty() ? text("profile.device.unknown") : device.system();
        }
        return device.system().isEmpty() ? device.browser() : text("profile.device", device.browser(), device.system());
    }
}
