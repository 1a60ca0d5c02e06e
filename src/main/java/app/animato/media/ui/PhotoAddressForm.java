package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Takes the address of a photo on the web. */
class PhotoAddressForm extends Div {

    private final TextField address = new TextField(text("photo.address.field"));

    PhotoAddressForm(Consumer<String> use) {
        address.setPlaceholder("https://");
        address.setClearButtonVisible(true);
        address.addKeyPressListener(Key.ENTER, enter -> use.accept(address.getValue()));
        Button button = new Button(text("photo.address.use"), click -> use.accept(address.getValue()));
        addClassName("photo-address");
        add(address, button);
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            address.focus();
        }
    }
}
