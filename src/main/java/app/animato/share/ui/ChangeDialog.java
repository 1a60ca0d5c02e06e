package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.share.LinkLife;
import app.animato.share.LinkTerms;
import app.animato.share.SharedLink;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.SecretField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Optional;

/** Changes a link without changing its address. */
class ChangeDialog extends Dialog {

    private final Sharing sharing;
    private final SharedLink link;
    private final Runnable changed;
    private final Select<LinkLife> life = new Select<>();
    private final PasswordField password = new SecretField(text("share.change.password"));
    private final Checkbox noPassword = new Checkbox(text("share.change.noPassword"));
    private final Checkbox photo = new Checkbox(text("share.photo"));

    ChangeDialog(Sharing sharing, SharedLink link, Runnable changed) {
        this.sharing = sharing;
        this.link = link;
        this.changed = changed;
        setHeaderTitle(text("share.card.change"));
        setWidth("26rem");
        life.setLabel(text("share.change.life"));
        life.setItems(LinkLife.values());
        life.setEmptySelectionAllowed(true);
        life.setEmptySelectionCaption(text("share.change.keep"));
        life.setItemLabelGenerator(value -> value == null ? text("share.change.keep") : TermsForm.name(value));
        password.setHelperText(text("share.password.help"));
        password.setMaxLength(LinkTerms.LONGEST_PASSWORD);
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        noPassword.setVisible(link.hasPassword());
        noPassword.addValueChangeListener(chosen -> password.setEnabled(!chosen.getValue()));
        photo.setValue(link.showsPhoto());
        Div form = new Div(life, password, noPassword, photo);
        form.addClassName("share-form");
        add(form);
        Button save = new Button(text("share.change.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(text("share.dialog.close"), click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }

    private void save() {
        if (!life.isEmpty()) {
            sharing.links().changeLife(sharing.owner(), link.id(), life.getValue());
        }
        if (noPassword.getValue()) {
            sharing.links().changePassword(sharing.owner(), link.id(), Optional.empty());
        } else if (!password.isEmpty()) {
            sharing.links().changePassword(sharing.owner(), link.id(), Optional.of(password.getValue()));
        }
        sharing.links().showPhoto(sharing.owner(), link.id(), photo.getValue());
        close();
        Notices.tell(text("share.card.changed"));
        changed.run();
    }
}
