package app.animato.shared.ui;

import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import java.time.Duration;

/** Short messages at the edge of the page. */
public final class Notices {

    private static final int SHOWN = (int) Duration.ofSeconds(5).toMillis();

    private Notices() {}

    public static void tell(String sentence) {
        Notification.show(sentence, SHOWN, Notification.Position.BOTTOM_CENTER);
    }

    public static void warn(String sentence) {
        Notification notification = Notification.show(sentence, 2 * SHOWN, Notification.Position.BOTTOM_CENTER);
        notification.addThemeVariants(NotificationVariant.WARNING);
    }
}
