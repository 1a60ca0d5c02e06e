package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.passkey.PasskeyEntrance;
import app.animato.account.passkey.RelyingParties;
import app.animato.account.passkey.RelyingParty;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Signs in with a passkey; the browser hides it where that does not work. */
@Tag("animato-passkey-sign-in")
final class PasskeySignIn extends HtmlContainer implements HasComponents {

    private PasskeySignIn(String asked, RelyingParty party) {
        getElement().setAttribute("asked", asked).setAttribute("origin", party.origin());
        Button button = new Button(text("passkey.sign-in"));
        button.setWidthFull();
        add(button);
        ScriptModule.load(this, "passkeys.js");
    }

    /** A form of its own; empty where no passkey could be used. */
    static Optional<NativeForm> form(PasskeyEntrance entrance, RelyingParties parties) {
        VaadinServletRequest current = VaadinServletRequest.getCurrent();
        HttpServletRequest request = current.getHttpServletRequest();
        return parties.find(request)
                .flatMap(party -> entrance.ask(request).map(asked -> new PasskeySignIn(asked, party)))
                .map(passkey -> {
                    NativeForm form = new NativeForm("sign-in/passkey");
                    form.add(passkey);
                    return form;
                });
    }
}
