package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** Tells what was done, and takes it back on demand for as long as it is shown; by Ctrl+Z too. */
final class UndoNotice {

    /** Nobody has to be quick, neither with a screen reader nor with a keyboard. */
    private static final int SHOWN = (int) Duration.ofSeconds(20).toMillis();

    private UndoNotice() {}

    static void tell(String sentence, Runnable undo) {
        Notification notice = new Notification();
        notice.setDuration(SHOWN);
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        Button button = new Button(text("gallery.undo"), click -> {
            notice.close();
            undo.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickShortcut(Key.KEY_Z, KeyModifier.CONTROL);
        Div content = new Div(new Span(sentence), button);
        content.addClassName("gallery-undo");
        notice.add(content);
        notice.open();
    }
}
