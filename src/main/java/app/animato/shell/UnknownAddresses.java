package app.animato.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Has a mistyped address answered by our own page instead of the browser's. */
@Component
class UnknownAddresses implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().setBootstrapUrlPredicate(request -> true);
    }
}
