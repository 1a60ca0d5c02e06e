package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.media.library.OwnPhoto;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One of a person's photos in a list of them. */
class OwnPhotoTile extends ListItem {

    OwnPhotoTile(OwnPhoto photo, Wording wording, Consumer<OwnPhoto> use, BiConsumer<OwnPhoto, ListItem> remove) {
        var item = photo.kept().photo();
        var day = wording.moment(photo.usedAt());
        Image preview = new Image(photo.kept().preview().id().address(), "");
        preview.getElement().setAttribute("loading", "lazy");
        NativeButton choose = new NativeButton("", click -> use.accept(photo));
        choose.add(preview);
        choose.setAriaLabel(text("photo.own.use", day, item.width(), item.height()));
        choose.addClassName("photo-own-use");
        Button away = new Button(Glyph.TRASH.create(), click -> remove.accept(photo, this));
        away.setAriaLabel(text("photo.own.remove", day));
        away.addThemeVariants(ButtonVariant.TERTIARY);
        away.addClassName("photo-own-remove");
        add(choose, away);
    }
}
