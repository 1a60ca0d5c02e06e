package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.registration.Invitation;
import app.animato.account.registration.InvitationLife;
import app.animato.account.registration.Invitations;
import app.animato.account.registration.NewInvitation;
import app.animato.account.registration.RegistrationMode;
import app.animato.shared.LinkAddress;
import app.animato.shared.ui.CopyLink;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.UsedAddress;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;

/** Who may make an account, and the invitations that were given out. */
class InvitationsPanel extends Section {

    private final Invitations invitations;
    private final LinkAddress address;
    private final Clock clock;
    private final TextField note = new TextField(text("people.invite.note"));
    private final Select<InvitationLife> life = new Select<>();
    private final Div made = new Div();
    private final Paragraph none = new Paragraph(text("people.invitations.none"));
    private final UnorderedList list = new UnorderedList();

    InvitationsPanel(Invitations invitations, LinkAddress address, Clock clock) {
        this.invitations = invitations;
        this.address = address;
        this.clock = clock;
        addClassName("admin-panel");
        H2 title = new H2(text("people.invitations"));
        title.setId("people-invitations");
        getElement().setAttribute("aria-labelledby", "people-invitations");
        Paragraph mode = new Paragraph(text(mode(invitations.mode())));
        mode.addClassName("admin-quiet");
        none.addClassName("admin-quiet");
        list.addClassName("admin-list");
        made.setVisible(false);
        made.addClassName("people-new");
        add(title, mode);
        if (invitations.mode() == RegistrationMode.INVITATION) {
            add(form(), made);
        }
        add(none, list);
    }

    private static String mode(RegistrationMode mode) {
        return switch (mode) {
            case OPEN -> "people.mode.open";
            case INVITATION -> "people.mode.invitation";
            case CLOSED -> "people.mode.closed";
        };
    }

    private Div form() {
        note.setMaxLength(Invitations.LONGEST_NOTE);
        note.setHelperText(text("people.invite.note.help"));
        life.setLabel(text("people.invite.life"));
        life.setItems(InvitationLife.values());
        life.setItemLabelGenerator(each -> text("people.invite.life." + each.name()));
        life.setValue(InvitationLife.WEEK);
        Div form = new Div(note, life, new Button(text("people.invite"), click -> invite()));
        form.addClassName("people-form");
        return form;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    private void invite() {
        NewInvitation invitation = invitations.create(note.getValue(), life.getValue());
        note.clear();
        Paragraph once = new Paragraph(text("people.invite.once"));
        once.addClassName("admin-quiet");
        made.removeAll();
        made.add(new CopyLink(address.root(UsedAddress.root()) + invitation.path(), text("people.invite.link")), once);
        made.setVisible(true);
        getUI().ifPresent(this::show);
    }

    private void revoke(Invitation invitation) {
        invitations.revoke(invitation.id());
        Notices.tell(text("people.invitation.revoked"));
        made.setVisible(false);
        getUI().ifPresent(this::show);
    }

    private void show(UI ui) {
        List<Invitation> all = invitations.list();
        Wording wording = Wording.of(ui);
        none.setVisible(all.isEmpty());
        list.setVisible(!all.isEmpty());
        list.removeAll();
        all.forEach(each -> list.add(new InvitationItem(each, clock.instant(), wording, () -> revoke(each))));
    }
}
