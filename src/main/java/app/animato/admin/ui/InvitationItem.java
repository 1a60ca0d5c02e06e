package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.registration.Invitation;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** One invitation: for whom, what became of it, and the way to take it back. */
class InvitationItem extends ListItem {

    InvitationItem(Invitation invitation, Instant now, Wording wording, Runnable revoke) {
        String name = invitation.note().isEmpty() ? text("people.invitation.nameless") : invitation.note();
        Span whom = new Span(name);
        whom.addClassName("admin-person");
        add(whom, new Span(state(invitation, now, wording)));
        if (invitation.isGood(now)) {
            Button button = new Button(text("people.invitation.revoke"), click -> revoke.run());
            button.setAriaLabel(text("people.invitation.revoke.named", name));
            button.addThemeVariants(ButtonVariant.TERTIARY);
            add(button);
        }
    }

    private static String state(Invitation invitation, Instant now, Wording wording) {
        return invitation
                .use()
                .map(use -> use.account()
                        .map(account -> text("people.invitation.used", wording.moment(use.at()), account.value()))
                        .orElseGet(() -> text("people.invitation.used.gone", wording.moment(use.at()))))
                .orElseGet(() -> text(
                        invitation.isGood(now) ? "people.invitation.open" : "people.invitation.over",
                        wording.moment(invitation.expiresAt())));
    }
}
