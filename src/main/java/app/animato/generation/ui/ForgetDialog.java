package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;

/** Asks before a video is forgotten of which nobody knows whether it was made. */
public final class ForgetDialog extends ConfirmDialog {

    public ForgetDialog(String what, Runnable forget) {
        super(
                text("generation.forget.title", what),
                text("generation.forget.text"),
                text("generation.forget"),
                confirmed -> forget.run());
        setConfirmButtonTheme("error primary");
        setCancelable(true);
        setCancelText(text("generation.forget.keep"));
    }
}
