package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.openid.OpenIdEntrance;
import com.vaadin.flow.component.html.Anchor;
import java.util.Optional;

/** The way to the OpenID provider: a plain link, since a form of ours may be sent to ourselves alone. */
final class OpenIdAnchor extends Anchor {

    private final String invitation;

    private OpenIdAnchor(String words, Optional<String> invitation) {
        super("", words);
        this.invitation = invitation.map(secret -> "&invitation=" + secret).orElse("");
        addClassName("entrance-elsewhere");
        // By the browser itself, and not by the client of this page.
        setRouterIgnore(true);
        remember(true);
    }

    /** Empty where there is no provider. */
    static Optional<OpenIdAnchor> signIn(OpenIdEntrance entrance) {
        return entrance.name().map(name -> new OpenIdAnchor(text("openid.sign-in", name), Optional.empty()));
    }

    /** Empty where there is no provider. */
    static Optional<OpenIdAnchor> createAccount(OpenIdEntrance entrance, Optional<String> invitation) {
        return entrance.name().map(name -> new OpenIdAnchor(text("openid.create", name), invitation));
    }

    /** Whether the browser shall stay signed in. */
    void remember(boolean wished) {
        setHref(OpenIdEntrance.START.substring(1) + (wished ? "?remember-me=on" : "?once") + invitation);
    }
}
