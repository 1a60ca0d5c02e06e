package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Proof;
import app.animato.account.signin.EndingResult;
import app.animato.account.signin.OwnSignIn;
import app.animato.account.signin.OwnSignIns;
import app.animato.account.signin.SignInId;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.PageRequest;
import app.animato.shared.ui.PageSection;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

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
        List<OwnSignIn> all = signIns.list(PageRequest.current().getSession());
        Wording wording = Wording.of(ui);
        list.removeAll();
        all.forEach(each -> list.add(new OwnSignInItem(each, wording, this::end)));
        others.setVisible(all.stream().anyMatch(each -> !each.here()));
    }

    private void end(SignInId id) {
        end(password -> signIns.end(id, PageRequest.current(), password));
    }

    private void endOthers() {
        end(password -> signIns.endOthers(PageRequest.current(), password));
    }

    private void end(Function<String, EndingResult> deed) {
        if (signIns.proof(PageRequest.current()) == Proof.PASSWORD) {
            new PasswordDialog(
                            text("profile.sign-ins.end"),
                            text("profile.sign-ins.end"),
                            (dialog, password) -> ended(dialog, deed.apply(password)))
                    .open();
        } else {
            ended(deed.apply(""));
        }
    }

    private void ended(PasswordDialog dialog, EndingResult result) {
        switch (result) {
            case WRONG_PASSWORD -> dialog.refuse(text("profile.sign-ins.wrong"));
            case TOO_MANY_TRIES -> dialog.refuse(text("account.sign-in.wait"));
            case DONE, SIGN_IN_ANEW -> {
                dialog.close();
                ended(result);
            }
        }
    }

    private void ended(EndingResult result) {
        if (result == EndingResult.DONE) {
            Notices.tell(text("profile.sign-ins.ended"));
            getUI().ifPresent(this::show);
        } else {
            Notices.warn(text("profile.prove-anew"));
        }
    }
}
