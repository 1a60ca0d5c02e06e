package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationService;
import app.animato.media.MediaId;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One in the trash, how long it stays there, and its two ways out. */
class TrashTile extends Div {

    /** Its two ways out. */
    record Deeds(Runnable restore, Runnable delete) {}

    TrashTile(MediaId picture, String name, Optional<String> note, Instant trashedAt, Instant now, Deeds deeds) {
        addClassName("trash-tile");
        Image image = new Image(picture.smallAddress(), "");
        image.getElement().setAttribute("loading", "lazy");
        Span title = new Span(name);
        title.addClassName("trash-name");
        Duration left = Duration.between(now, trashedAt.plus(GenerationService.TRASH_KEPT));
        Span rest = new Span(text("gallery.days-left", Math.max(0, left.toDays())));
        rest.addClassName("trash-left");
        Button restore =
                new Button(text("gallery.restore"), click -> deeds.restore().run());
        restore.setAriaLabel(text("gallery.restore-it", name));
        Button delete = new Button(Glyph.TRASH.create(), click -> deeds.delete().run());
        delete.setAriaLabel(text("gallery.delete-for-good-it", name));
        delete.setTooltipText(text("gallery.delete-for-good"));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        Div buttons = new Div(restore, delete);
        buttons.addClassName("trash-buttons");
        add(image, title);
        note.ifPresent(said -> add(new Span(said)));
        add(rest, buttons);
    }
}
