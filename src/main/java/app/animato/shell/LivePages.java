package app.animato.shell;

import app.animato.account.CurrentAccount;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.shared.communication.PushMode;
import org.springframework.stereotype.Component;

/** Keeps a line open to the pages of those who are signed in; to strangers nothing is pushed. */
@Component
class LivePages implements VaadinServiceInitListener {

    private final transient CurrentAccount account;

    LivePages(CurrentAccount account) {
        this.account = account;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(begun -> {
            if (account.find().isPresent()) {
                begun.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
            }
        });
    }
}
