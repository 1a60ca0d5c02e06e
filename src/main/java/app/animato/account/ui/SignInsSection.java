package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.OwnSignIn;
import app.animato.account.OwnSignIns;
import app.animato.account.SignInId;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.PageSection;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;

/** Where whoever is acting is signed in, and how to end that. */
class SignInsSection extends PageSection {

    private final OwnSignIns signIns;
    private final UnorderedList list = new UnorderedList();
    private final Button others = new Button(text("profile.sign-ins.others"), click -> endOthers());

    SignInsSection(OwnSignIns signIns) {
        super("own-sign-ins", text("profile.sign-ins"));
        this.signIns = signIns;
        list.addClassName("admin-list");
        addQuiet(text("profile.sign-ins.about"));
        add(list, others);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    private void show(UI ui) {
        List<OwnSignIn> all = signIns.list(session());
        Wording wording = Wording.of(ui);
        list.removeAll();
        all.forEach(each -> list.add(new OwnSignInItem(each, wording, this::end)));
        others.setVisible(all.stream().anyMatch(each -> !each.here()));
    }

    private void end(SignInId id) {
        signIns.end(id);
        ended();
    }

    private void endOthers() {
        signIns.endOthers(session());
        ended();
    }

    private void ended() {
        Notices.tell(text("profile.sign-ins.ended"));
        getUI().ifPresent(this::show);
    }

    private static HttpSession session() {
        return VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
    }
}
