package app.animato.generation.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a video is forgotten of which nobody knows whether it was made. */
public final class ForgetDialog extends ConfirmDialog {

    public ForgetDialog(String what, Runnable forget) {
        super(
                "Forget this " + what + "?",
                "We stop looking for it and delete it here, and the photo too unless another video was made from it. If"
                        + " it was started, it stays charged; should it turn up, it is deleted at the video maker and"
                        + " does not appear here. This cannot be undone.",
                "Forget",
                confirmed -> forget.run());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText("Keep it");
    }
}
