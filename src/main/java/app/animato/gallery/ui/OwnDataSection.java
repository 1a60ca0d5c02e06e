package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.farewell.Farewell;
import app.animato.media.library.Photos;
import app.animato.media.ui.StorageWording;
import app.animato.shared.ui.PageSection;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What is kept for somebody: how much, all of it to take along, and the way out. */
class OwnDataSection extends PageSection {

    OwnDataSection(Photos photos, Farewell farewell, AccountId owner) {
        super("own-data", text("gallery.data.title"));
        add(new Paragraph(StorageWording.used(photos.room(owner))));
        addQuiet(text("gallery.data.about"));
        Anchor all = new Anchor("my-data.zip", text("gallery.data.download"));
        all.setRouterIgnore(true);
        all.addClassName("button-link");
        all.getElement().setAttribute("data-kind", "quiet");
        all.getElement().setAttribute("download", true);
        Button leave = new Button(text("gallery.data.leave"), click -> new FarewellDialog(farewell).open());
        leave.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        Div ways = new Div(all, leave);
        ways.addClassName("own-data-ways");
        add(ways);
    }
}
