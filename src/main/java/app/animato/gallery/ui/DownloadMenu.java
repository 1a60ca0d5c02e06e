package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationId;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/** A button that offers a finished video as MP4, GIF, WebP or still picture. */
class DownloadMenu extends Span {

    private final Button button = new Button(text("history.download"), Glyph.DOWNLOAD.create());

    DownloadMenu(GenerationId generation) {
        button.getElement().setAttribute("aria-haspopup", "dialog");
        Popover menu = new Popover(new DownloadLinks(generation));
        menu.setTarget(button);
        menu.setAriaLabel(text("history.download"));
        menu.setAutofocus(true);
        add(button, menu);
    }

    Button button() {
        return button;
    }
}
