package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;

/** What can be done with all that is selected; there as long as something is. */
class SelectionBar extends Div {

    /** What can be asked for here. */
    interface Deeds {

        void favour();

        void share();

        void trash();

        void unselect();
    }

    private final Span count = new Span();

    SelectionBar(Deeds deeds, DownloadHandler archive) {
        addClassName("gallery-selection");
        getElement().setAttribute("role", "toolbar");
        getElement().setAttribute("aria-label", text("gallery.selection"));
        count.getElement().setAttribute("role", "status");
        count.addClassName("gallery-selected");
        add(
                button(VaadinIcon.CLOSE, text("gallery.unselect"), deeds::unselect),
                count,
                button(VaadinIcon.HEART, text("gallery.favourite"), deeds::favour),
                download(archive),
                button(VaadinIcon.SHARE, text("gallery.share"), deeds::share),
                button(VaadinIcon.TRASH, text("gallery.trash-them"), deeds::trash));
        show(List.of());
    }

    final void show(List<GenerationId> selected) {
        setVisible(!selected.isEmpty());
        count.setText(text("gallery.selected", selected.size()));
    }

    private static Component download(DownloadHandler archive) {
        Icon icon = VaadinIcon.DOWNLOAD.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Anchor download = new Anchor(archive, "");
        download.add(icon);
        download.setAriaLabel(text("gallery.download-them"));
        download.setTitle(text("gallery.download-them"));
        download.addClassName("gallery-download");
        download.getElement().setAttribute("download", "animato.zip");
        download.setRouterIgnore(true);
        return download;
    }

    private static Button button(VaadinIcon icon, String name, Runnable deed) {
        Button button = new Button(icon.create(), click -> deed.run());
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }
}
