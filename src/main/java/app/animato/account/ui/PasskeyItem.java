package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.passkey.Passkey;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;

/** One passkey: its name, since when it is there, when it was used last, and what can be done about it. */
class PasskeyItem extends ListItem {

    PasskeyItem(Passkey passkey, Wording wording, Runnable rename, Runnable remove) {
        Span name = new Span(passkey.name());
        name.addClassName("passkeys-name");
        Span facts = new Span(
                new Span(text("passkey.added", wording.moment(passkey.createdAt()))),
                new Span(passkey.usedAt()
                        .map(used -> text("passkey.used", wording.moment(used)))
                        .orElseGet(() -> text("passkey.not-used"))));
        facts.addClassName("people-facts");
        Div words = new Div(name, facts);
        words.addClassName("passkeys-words");
        Div deeds = new Div(
                button(text("passkey.rename"), text("passkey.rename.named", passkey.name()), rename),
                button(text("passkey.remove"), text("passkey.remove.named", passkey.name()), remove));
        add(words, deeds);
    }

    private static Button button(String words, String label, Runnable deed) {
        Button button = new Button(words, click -> deed.run());
        button.setAriaLabel(label);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
