package app.animato.shared.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.button.Button;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What buttons do once at a time, and may fail to do: the database may be restarting. */
public final class Attempts {

    private static final Logger log = LoggerFactory.getLogger(Attempts.class);

    private Attempts() {}

    /**
     * Has the button do this, during which it cannot be pressed again. When it has failed, its person is told, and it can;
     * when it is done, whoever did it says whether it can.
     */
    public static void onClick(Button button, Runnable work) {
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                work.run();
            } catch (RuntimeException fault) {
                log.error("What a button was pressed for could not be done", fault);
                button.setEnabled(true);
                Notices.warn(text("shell.not-done"));
            }
        });
    }
}
