package app.animato.shell;

import app.animato.shared.ui.Language;
import app.animato.shared.ui.Texts;
import com.vaadin.flow.component.ReconnectDialogConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Pages speak the language of whoever opened them, also where Vaadin itself has something to say. */
@Component
class PageLanguage implements VaadinServiceInitListener {

    private static final Duration BETWEEN_RECONNECTIONS = Duration.ofSeconds(2);

    private final transient Texts texts;

    PageLanguage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(this::begin);
        event.getSource().setSystemMessagesProvider(this::messages);
    }

    private void begin(UIInitEvent event) {
        UI ui = event.getUI();
        ui.setLocale(Language.localeOf(VaadinService.getCurrentRequest()));
        ReconnectDialogConfiguration reconnecting = ui.getReconnectDialogConfiguration();
        reconnecting.setDialogText(texts.getTranslation("shell.reconnecting", ui.getLocale()));
        reconnecting.setDialogTextGaveUp(texts.getTranslation("shell.connection-lost", ui.getLocale()));
        reconnecting.setReconnectInterval((int) BETWEEN_RECONNECTIONS.toMillis());
    }

    /** A page whose session is gone, or that has lost the thread, is shown anew without a question: the database is the truth. */
    private SystemMessages messages(SystemMessagesInfo info) {
        Locale locale = info.getLocale();
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSyncErrorNotificationEnabled(false);
        messages.setInternalErrorCaption(texts.getTranslation("shell.failure.title", locale));
        messages.setInternalErrorMessage(texts.getTranslation("shell.internal-error", locale));
        messages.setCookiesDisabledCaption(texts.getTranslation("shell.cookies.title", locale));
        messages.setCookiesDisabledMessage(texts.getTranslation("shell.cookies", locale));
        return messages;
    }
}
