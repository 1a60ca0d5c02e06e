package app.animato.gallery.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a generation is deleted for good. */
class DeleteDialog extends ConfirmDialog {

    DeleteDialog(String what, Runnable delete) {
        super(
                "Delete this " + what + "?",
                "The video is deleted here and at the video maker, and so is the photo unless another video was made"
                        + " from it. This cannot be undone.",
                "Delete",
                confirmed -> delete.run());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText("Keep it");
    }
}
