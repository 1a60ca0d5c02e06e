package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.media.StorageUse;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;

/** Says how much an account keeps. */
public final class StorageWording {

    private StorageWording() {}

    public static String used(StorageUse use) {
        Wording wording = Wording.of(UI.getCurrentOrThrow());
        String used = wording.size(use.used());
        return use.most().isPresent()
                ? text("photo.room.of", used, wording.size(use.most().getAsLong()))
                : text("photo.room", used);
    }

    static String full(StorageUse use) {
        Wording wording = Wording.of(UI.getCurrentOrThrow());
        return text(
                "photo.room.full",
                wording.size(use.used()),
                wording.size(use.most().orElse(0)));
    }
}
