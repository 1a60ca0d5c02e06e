package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before all that is in the trash is deleted for good. */
class EmptyTrashDialog extends ConfirmDialog {

    EmptyTrashDialog(Runnable empty) {
        super(
                text("gallery.empty-trash-question"),
                text("gallery.delete-consequence"),
                text("gallery.empty-trash"),
                confirmed -> empty.run());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(text("gallery.keep"));
    }
}
