package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.share.NewLink;
import app.animato.shared.ui.CopyLink;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** The address of a new link, shown this once. */
class NewAddress extends Div {

    NewAddress(Sharing sharing, NewLink link) {
        addClassName("share-address");
        Paragraph once = new Paragraph(text("share.link.once"));
        once.addClassName("share-quiet");
        add(new CopyLink(sharing.address(link.token()), text("share.link")), once);
    }
}
