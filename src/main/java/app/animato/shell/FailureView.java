package app.animato.shell;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Our own fault: says what it means for a person's work, and leaves the rest to the log. It stands alone and asks nobody
 * for anything: what broke the page may break the frame around it as well, and then Vaadin would show what it says itself.
 */
@AnonymousAllowed
class FailureView extends Main implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(FailureView.class);

    FailureView() {
        addClassName("empty");
        Anchor home = new Anchor("", text("shell.home"));
        home.setRouterIgnore(true);
        home.addClassName("button-link");
        add(Glyph.BROKEN.create(), new H1(text("shell.failure.title")), new Paragraph(text("shell.failure")), home);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        log.error("The page {} failed", event.getLocation().getFirstSegment(), parameter.getCaughtException());
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return text("shell.failure.page");
    }
}
