package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Proof;
import app.animato.account.passkey.Passkey;
import app.animato.account.passkey.PasskeyOffer;
import app.animato.account.passkey.PasskeyOffer.Draft;
import app.animato.account.passkey.PasskeyOffer.Refused;
import app.animato.account.passkey.Passkeys;
import app.animato.account.passkey.RelyingParties;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.PageRequest;
import app.animato.shared.ui.PageSection;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** A person's own passkeys: lists them, makes new ones, and takes them back. */
class PasskeysSection extends PageSection {

    /** What the browser says when the device has one already. */
    private static final String PRESENT = "InvalidStateError";

    private final Passkeys passkeys;
    private final Optional<PasskeyMaker> maker;
    private final UnorderedList list = new UnorderedList();

    PasskeysSection(Passkeys passkeys, RelyingParties parties) {
        super("passkeys", text("passkey.title"));
        this.passkeys = passkeys;
        addQuiet(text("passkey.about"));
        maker = parties.find(PageRequest.current())
                .map(party -> new PasskeyMaker(party, new Button(text("passkey.add"), click -> add())));
        list.addClassName("passkeys-list");
        add(list);
        maker.ifPresentOrElse(this::add, () -> addQuiet(text("passkey.nowhere")));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    private void show(UI ui) {
        List<Passkey> all = passkeys.list();
        Wording wording = Wording.of(ui);
        list.setVisible(!all.isEmpty());
        list.removeAll();
        all.forEach(each ->
                list.add(new PasskeyItem(each, wording, () -> askForName(each), () -> askBeforeRemoving(each))));
    }

    private void add() {
        PasskeyDialog dialog = new PasskeyDialog(text("passkey.add"), text("passkey.add.confirm"), this::make);
        if (passkeys.proof(PageRequest.current()) == Proof.PASSWORD) {
            dialog.askForPassword();
        }
        dialog.open();
    }

    private void make(PasskeyDialog dialog, String name, String password) {
        PasskeyOffer offer = passkeys.offer(PageRequest.current(), password);
        switch (offer) {
            case Draft draft -> maker.orElseThrow().make(draft, made -> made(dialog, draft, name, made));
            case Refused.WRONG_PASSWORD -> dialog.refusePassword(text("passkey.wrong-password"));
            case Refused.TOO_MANY_TRIES -> dialog.refusePassword(text("account.sign-in.wait"));
            case Refused.SIGN_IN_ANEW -> dialog.explain(text("profile.prove-anew"));
            case Refused.TOO_MANY_PASSKEYS -> dialog.explain(text("passkey.full", Passkeys.MOST));
            case Refused.NOT_HERE -> dialog.explain(text("passkey.nowhere"));
        }
    }

    private void made(PasskeyDialog dialog, Draft draft, String name, String made) {
        if (made.equals(PRESENT)) {
            dialog.explain(text("passkey.present"));
        } else if (passkeys.add(PageRequest.current(), draft, name, made)) {
            dialog.close();
            done(text("passkey.add.done", name.strip()));
        } else {
            dialog.explain(text("passkey.not-made"));
        }
    }

    private void askForName(Passkey passkey) {
        PasskeyDialog dialog = new PasskeyDialog(
                text("passkey.rename.named", passkey.name()), text("passkey.rename"), (asked, name, password) -> {
                    asked.close();
                    tell(passkeys.rename(passkey.id(), name), text("passkey.rename.done", name.strip()));
                });
        dialog.propose(passkey.name());
        dialog.open();
    }

    private void askBeforeRemoving(Passkey passkey) {
        ConfirmDialog dialog = new ConfirmDialog(
                text("passkey.remove.ask", passkey.name()),
                text("passkey.remove.about"),
                text("passkey.remove"),
                confirmed -> tell(passkeys.remove(passkey.id()), text("passkey.remove.done", passkey.name())));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("passkey.keep"));
        dialog.open();
    }

    private void tell(boolean present, String sentence) {
        if (present) {
            done(sentence);
        } else {
            Notices.warn(text("passkey.gone"));
            getUI().ifPresent(this::show);
        }
    }

    private void done(String sentence) {
        Notices.tell(sentence);
        getUI().ifPresent(this::show);
    }
}
