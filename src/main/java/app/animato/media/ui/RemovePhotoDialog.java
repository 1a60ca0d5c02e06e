package app.animato.media.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.server.Command;

/** Asks before a photo is removed for good. */
class RemovePhotoDialog extends ConfirmDialog {

    RemovePhotoDialog(Command remove) {
        super(
                text("photo.own.remove.title"),
                text("photo.own.remove.text"),
                text("photo.own.remove.yes"),
                confirmed -> remove.execute());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(text("photo.own.remove.no"));
    }
}
