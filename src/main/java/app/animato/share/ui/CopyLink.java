package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.ScriptModule;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** An address to be copied in the browser. */
@Tag("animato-copy-link")
class CopyLink extends Component {

    CopyLink(String address) {
        getElement()
                .setAttribute("value", address)
                .setAttribute("label", text("share.link"))
                .setAttribute("copy", text("share.link.copy"))
                .setAttribute("copied", text("share.link.copied"));
        ScriptModule.load(this, "copy-link.js");
    }
}
