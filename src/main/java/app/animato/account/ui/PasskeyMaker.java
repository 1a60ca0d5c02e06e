package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.passkey.PasskeyOffer.Draft;
import app.animato.account.passkey.RelyingParty;
import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** Has the browser make passkeys. Shows what it is given where that works, and elsewhere says why it does not. */
@Tag("animato-passkey-maker")
final class PasskeyMaker extends HtmlContainer implements HasComponents {

    PasskeyMaker(RelyingParty party, Component shownWhereItWorks) {
        getElement().setAttribute("origin", party.origin());
        shownWhereItWorks.addClassName("passkeys-here");
        add(
                shownWhereItWorks,
                words("passkeys-elsewhere", text("passkey.elsewhere", party.origin())),
                words("passkeys-not", text("passkey.not-in-this-browser")));
        ScriptModule.load(this, "passkeys.js");
    }

    private static Paragraph words(String name, String sentence) {
        Paragraph words = new Paragraph(sentence);
        words.addClassNames("quiet", name);
        return words;
    }

    /** @param made hears what the browser made, or the name of what came between, which has no braces */
    void make(Draft draft, Consumer<String> made) {
        getElement().callJsFunction("make", draft.json()).then(String.class, made::accept, trouble -> made.accept(""));
    }
}
