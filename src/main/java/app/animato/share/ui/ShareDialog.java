package app.animato.share.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationId;
import app.animato.share.NewLink;
import app.animato.share.SharedLink;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;

/** Makes a link for strangers, and lists those that show the same video already. */
class ShareDialog extends Dialog {

    private final Sharing sharing;
    private final List<GenerationId> videos;
    private final TermsForm form = new TermsForm();
    private final Div made = new Div();
    private final Div existing = new Div();
    private final Button create = new Button(text("share.dialog.create"), click -> create());

    ShareDialog(Sharing sharing, List<GenerationId> videos) {
        this.sharing = sharing;
        this.videos = videos;
        addClassName("share-dialog");
        setHeaderTitle(text("share.dialog"));
        setWidth("32rem");
        made.addClassName("share-made");
        made.getElement().setAttribute("role", "status");
        existing.addClassNames("share-cards", "share-dialog-cards");
        create.addThemeVariants(ButtonVariant.PRIMARY);
        create.setDisableOnClick(true);
        Button close = new Button(text("share.dialog.close"), click -> close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(close);
        if (videos.isEmpty()) {
            add(new Paragraph(text("share.dialog.gone")));
        } else {
            add(new Paragraph(what()), form, create, made, existing);
            listExisting();
        }
    }

    private String what() {
        return videos.size() == 1 ? text("share.dialog.what.one") : text("share.dialog.what.several", videos.size());
    }

    private void create() {
        create.setEnabled(true);
        NewLink link = sharing.links().create(sharing.owner(), videos, form.read());
        form.setVisible(false);
        create.setVisible(false);
        made.removeAll();
        made.add(new NewAddress(sharing, link));
        listExisting();
    }

    private void listExisting() {
        existing.removeAll();
        if (videos.size() == 1) {
            List<SharedLink> links = sharing.links().listOf(sharing.owner(), videos.getFirst());
            if (!links.isEmpty()) {
                existing.add(new H3(text("share.existing")));
                links.stream().map(this::card).forEach(existing::add);
            }
        }
    }

    private Component card(SharedLink link) {
        return new LinkCard(sharing, link, this::listExisting);
    }
}
