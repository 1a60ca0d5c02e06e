package app.animato.account.ui;

import app.animato.account.signin.OpenPages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/** Sends pages to the sign-in page by the line that is open to them. */
@Component
class EndedPages implements OpenPages {

    @Override
    public void leave(HttpSession session) {
        String signIn = session.getServletContext().getContextPath() + "/sign-in?ended";
        VaadinSession.getAllSessions(session)
                .forEach(pages -> pages.accessSynchronously(() -> pages.getUIs().stream()
                        .filter(EndedPages::canBeTold)
                        .forEach(page -> {
                            page.getPage().setLocation(signIn);
                            page.push();
                        })));
    }

    private static boolean canBeTold(UI page) {
        return !page.isClosing() && page.getPushConfiguration().getPushMode() == PushMode.AUTOMATIC;
    }
}
