package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.share.SharedLink;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Everything a person has given away, the newest first. */
@Route("shared")
@PermitAll
class SharedView extends Div implements HasDynamicTitle {

    private final Sharing sharing;
    private final Div cards = new Div();

    SharedView(Sharing sharing) {
        this.sharing = sharing;
        addClassName("share-list");
        cards.addClassName("share-cards");
        Paragraph about = new Paragraph(text("share.shared.about"));
        about.addClassName("share-quiet");
        add(new H1(text("share.title")), about, cards);
        show();
    }

    @Override
    public String getPageTitle() {
        return text("share.title") + " · Animato";
    }

    private void show() {
        cards.removeAll();
        List<SharedLink> links = sharing.links().list(sharing.owner());
        links.forEach(link -> cards.add(new LinkCard(sharing, link, this::show)));
        if (links.isEmpty()) {
            cards.add(nothing());
        }
    }

    private static Div nothing() {
        Anchor gallery = new Anchor("gallery", text("share.shared.gallery"));
        gallery.addClassName("button-link");
        Div nothing = new Div(Glyph.LINK.create(), new Paragraph(text("share.shared.empty")), gallery);
        nothing.addClassName("empty");
        return nothing;
    }
}
