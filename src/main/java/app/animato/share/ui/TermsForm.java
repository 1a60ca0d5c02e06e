package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.share.LinkLife;
import app.animato.share.LinkTerms;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;

/** What a new link shall be like. */
class TermsForm extends Div {

    private final Select<LinkLife> life = new Select<>();
    private final PasswordField password = new SecretField(text("share.password"));
    private final Checkbox photo = new Checkbox(text("share.photo"));

    TermsForm() {
        addClassName("share-form");
        life.setLabel(text("share.life"));
        life.setItems(LinkLife.values());
        life.setItemLabelGenerator(TermsForm::name);
        life.setValue(LinkLife.DEFAULT);
        password.setHelperText(text("share.password.help"));
        password.setMaxLength(LinkTerms.LONGEST_PASSWORD);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        add(life, password, photo);
    }

    static String name(LinkLife life) {
        return text("share.life." + life.name());
    }

    LinkTerms read() {
        return new LinkTerms(life.getValue(), Optional.of(password.getValue()), photo.getValue());
    }
}
