package app.animato.shared.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** An address to be copied in the browser. */
@Tag("animato-copy-link")
public final class CopyLink extends Component {

    /**
     * Shows an address.
     *
     * @param label what it leads to
     */
    public CopyLink(String address, String label) {
        getElement()
                .setAttribute("value", address)
                .setAttribute("label", label)
                .setAttribute("copy", text("shared.copy"))
                .setAttribute("copied", text("shared.copied"));
        ScriptModule.load(this, "copy-link.js");
    }
}
