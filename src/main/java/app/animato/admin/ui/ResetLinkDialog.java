package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.ResetLink;
import app.animato.shared.LinkAddress;
import app.animato.shared.ui.CopyLink;
import app.animato.shared.ui.UsedAddress;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a link to another password, this once. */
class ResetLinkDialog extends Dialog {

    ResetLinkDialog(String person, ResetLink link, LinkAddress address) {
        setHeaderTitle(text("people.reset.of", person));
        setWidth("30rem");
        Div content = new Div(
                new CopyLink(address.root(UsedAddress.root()) + link.path(), text("people.reset.link")),
                new Paragraph(text("people.reset.once")));
        content.addClassName("money-form");
        add(content);
        Button close = new Button(text("people.reset.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
    }
}
