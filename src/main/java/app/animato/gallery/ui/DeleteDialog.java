package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a generation is deleted for good. */
class DeleteDialog extends ConfirmDialog {

    DeleteDialog(String what, Runnable delete) {
        super(
                text("gallery.delete-question", what),
                text("gallery.delete-consequence"),
                text("gallery.delete-for-good"),
                confirmed -> delete.run());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(text("gallery.keep"));
    }
}
