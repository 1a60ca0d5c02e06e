package app.animato.shared.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The address at which the browser that is being answered reaches us. */
public final class UsedAddress {

    private UsedAddress() {}

    /** The application's root; empty when no browser is being answered. */
    public static String root() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString()
                : "";
    }
}
