package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Account;
import app.animato.account.CurrentAccount;
import app.animato.shared.ui.AccountSection;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** Where somebody looks after their own account; its sections come from the features that have something to say there. */
@Route("account")
@PermitAll
class MyAccountView extends Div implements HasDynamicTitle {

    private final CurrentAccount currentAccount;
    private final Paragraph who = new Paragraph();

    MyAccountView(CurrentAccount currentAccount, ObjectProvider<AccountSection> sections) {
        this.currentAccount = currentAccount;
        addClassName("my-account");
        who.addClassName("quiet");
        add(new Div(new H1(text("profile.title")), who));
        sections.orderedStream().map(AccountSection::open).forEach(this::add);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Account account = currentAccount.findAccount().orElseThrow();
        String since = Wording.of(attached.getUI()).moment(account.createdAt());
        who.setText(text("profile.who", account.email().value(), since));
    }

    @Override
    public String getPageTitle() {
        return text("profile.page");
    }
}
