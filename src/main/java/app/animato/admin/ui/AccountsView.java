package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.account.administration.AccountAdministration;
import app.animato.account.registration.Invitations;
import app.animato.shared.LinkAddress;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** Who lives in the house, and who is asked in. */
@Route("admin/accounts")
@RolesAllowed("OWNER")
class AccountsView extends Div implements HasDynamicTitle {

    AccountsView(
            AccountAdministration administration,
            CurrentAccount currentAccount,
            Invitations invitations,
            LinkAddress address,
            Clock clock) {
        addClassName("admin");
        add(
                new H1(text("people.title")),
                new AdminPages(),
                new PeoplePanel(administration, currentAccount.require(), address),
                new InvitationsPanel(invitations, address, clock));
    }

    @Override
    public String getPageTitle() {
        return text("people.page");
    }
}
