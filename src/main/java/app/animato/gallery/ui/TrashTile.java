package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.TrashedItem;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Duration;
import java.time.Instant;

/** One in the trash, how long it stays there, and its two ways out. */
class TrashTile extends Div {

    /** What can be asked for here. */
    interface Deeds {

        void restore(TrashedItem item);

        void delete(TrashedItem item);
    }

    TrashTile(TrashedItem item, String name, Instant now, Deeds deeds) {
        addClassName("trash-tile");
        Image picture = new Image(item.picture().smallAddress(), "");
        picture.getElement().setAttribute("loading", "lazy");
        Span title = new Span(name);
        title.addClassName("trash-name");
        Duration left = Duration.between(now, item.trashedAt().plus(GenerationService.TRASH_KEPT));
        Span rest = new Span(text("gallery.days-left", Math.max(0, left.toDays())));
        rest.addClassName("trash-left");
        Button restore = new Button(text("gallery.restore"), click -> deeds.restore(item));
        restore.setAriaLabel(text("gallery.restore-it", name));
        Button delete = new Button(VaadinIcon.TRASH.create(), click -> deeds.delete(item));
        delete.setAriaLabel(text("gallery.delete-for-good-it", name));
        delete.setTooltipText(text("gallery.delete-for-good"));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div buttons = new Div(restore, delete);
        buttons.addClassName("trash-buttons");
        add(picture, title);
        if (item.status() != GenerationStatus.SUCCEEDED) {
            add(new Span(text("gallery.no-video")));
        }
        add(rest, buttons);
    }
}
