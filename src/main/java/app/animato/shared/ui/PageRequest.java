package app.animato.shared.ui;

import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;

/** What a page is just answering. */
public final class PageRequest {

    private PageRequest() {}

    /** To be asked on the thread of a request alone; what is pushed to a page answers none. */
    public static HttpServletRequest current() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest();
    }
}
