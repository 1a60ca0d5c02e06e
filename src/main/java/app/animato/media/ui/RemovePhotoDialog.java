package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/** Asks before a photo is removed for good, and what was made from it with it. */
class RemovePhotoDialog extends ConfirmDialog {

    RemovePhotoDialog(int uses, Command remove) {
        super(
                text("photo.own.remove.title"),
                uses == 0 ? text("photo.own.remove.text") : text("photo.own.remove.with", uses),
                text(uses == 0 ? "photo.own.remove.yes" : "photo.own.remove.all"),
                confirmed -> remove.execute());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(text("photo.own.remove.no"));
    }
}
