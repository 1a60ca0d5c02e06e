package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.account.openid.OpenIdEntrance;
import app.animato.account.registration.Doorway;
import app.animato.account.registration.SignUp;
import app.animato.account.secondfactor.CodeEntrance;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Creates an account and signs its person in, or says why that is not possible. */
@Route(value = "create-account/:invitation?", autoLayout = false)
@AnonymousAllowed
class CreateAccountView extends EntrancePage implements BeforeEnterObserver {

    private final CurrentAccount currentAccount;
    private final SignUp signUp;
    private final CodeEntrance codes;
    private final OpenIdEntrance openId;

    CreateAccountView(CurrentAccount currentAccount, SignUp signUp, CodeEntrance codes, OpenIdEntrance openId) {
        super("account.create.page");
        this.currentAccount = currentAccount;
        this.signUp = signUp;
        this.codes = codes;
        this.openId = openId;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (currentAccount.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        Optional<String> invitation = event.getRouteParameters().get("invitation");
        Doorway doorway = signUp.doorway(invitation);
        clear();
        show(new H1(text(title(doorway))), new Paragraph(text(about(doorway, invitation))));
        if (doorway.lets()) {
            show(new CreateAccountForm(signUp, codes, invitation));
            if (doorway != Doorway.FOR_THE_OWNER) {
                OpenIdAnchor.createAccount(openId, invitation).ifPresent(this::show);
            }
        }
        if (doorway != Doorway.FOR_THE_OWNER) {
            show(new Paragraph(
                    new Span(text("account.known") + " "), new RouterLink(text("account.sign-in"), SignInView.class)));
        }
    }

    private static String title(Doorway doorway) {
        return switch (doorway) {
            case FOR_THE_OWNER -> "account.create.title.owner";
            case OPEN -> "account.create.title";
            case BY_INVITATION -> "account.create.title.by-invitation";
            case INVITATION_OVER -> "account.create.title.invitation-over";
            case CLOSED -> "account.create.title.closed";
        };
    }

    private static String about(Doorway doorway, Optional<String> invitation) {
        return switch (doorway) {
            case FOR_THE_OWNER -> "account.create.introduction.owner";
            case OPEN -> invitation.isPresent() ? "account.create.introduction.invited" : "account.create.introduction";
            case BY_INVITATION -> "account.create.by-invitation";
            case INVITATION_OVER -> "account.create.invitation-over";
            case CLOSED -> "account.create.closed";
        };
    }
}
