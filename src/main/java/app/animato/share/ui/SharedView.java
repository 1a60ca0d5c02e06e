package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.share.SharedLink;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
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
        Icon icon = VaadinIcon.LINK.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor gallery = new Anchor("gallery", text("share.shared.gallery"));
        gallery.addClassName("button-link");
        Div nothing = new Div(icon, new Paragraph(text("share.shared.empty")), gallery);
        nothing.addClassName("empty");
        return nothing;
    }
}
