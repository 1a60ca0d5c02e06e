package app.animato.shared.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A field for a password whose eye has a name in the reader's language, which Vaadin's own has not. */
public final class SecretField extends PasswordField {

    public SecretField(String label) {
        super(label);
        getElement().setPropertyMap("i18n", Map.of("reveal", text("shared.reveal")));
    }
}
