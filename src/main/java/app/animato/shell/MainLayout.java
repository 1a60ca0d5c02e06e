package app.animato.shell;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.CurrentAccount;
import app.animato.shared.ui.FramePart;
import app.animato.shared.ui.Mark;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;

/** The frame: a rail at the side of wide screens, a bar at the top and one at the bottom of the others. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout {

    private final PageContent content = new PageContent();

    MainLayout(
            CurrentAccount currentAccount,
            AuthenticationContext authentication,
            ObjectProvider<FramePart> parts,
            @Value("${animato.sandbox.active:false}") boolean sandbox) {
        addClassName("shell");
        Header header = new Header(new Mark());
        header.addClassName("shell-bar");
        currentAccount.findAccount().ifPresent(account -> header.add(new Navigation()));
        Div foot = new Div();
        foot.addClassName("shell-foot");
        if (sandbox) {
            foot.add(new SandboxNote());
        }
        currentAccount.findAccount().ifPresent(account -> foot.add(new AccountMenu(account, authentication)));
        header.add(foot);
        add(skipLink(), header, content);
        currentAccount
                .findAccount()
                .ifPresent(account -> parts.orderedStream().map(FramePart::open).forEach(this::add));
    }

    /** The page's script moves the focus: followed as an address, it would lead to another page. */
    private static Anchor skipLink() {
        Anchor link = new Anchor("#" + PageContent.ID, text("shell.skip"));
        link.addClassName("shell-skip");
        link.setRouterIgnore(true);
        return link;
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement shown) {
        if (shown != null) {
            content.getElement().appendChild(shown.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement shown) {
        content.removeAll();
    }
}
