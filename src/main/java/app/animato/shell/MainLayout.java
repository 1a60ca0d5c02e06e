package app.animato.shell;

import app.animato.account.Account;
import app.animato.account.CurrentAccount;
import app.animato.shared.ui.Mark;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** The frame: name, navigation built from the views' menu entries, account, and the sandbox notice. */
@Layout
@AnonymousAllowed
class MainLayout extends Div implements RouterLayout {

    private final Main content = new Main();

    MainLayout(
            CurrentAccount currentAccount,
            AuthenticationContext authentication,
            @Value("${animato.sandbox.active:false}") boolean sandbox) {
        addClassName("shell");
        Header header = new Header(new Mark());
        header.addClassName("shell-bar");
        currentAccount.findAccount().ifPresent(account -> header.add(navigation(), menu(account, authentication)));
        content.addClassName("shell-content");
        add(header);
        if (sandbox) {
            add(sandboxNotice());
        }
        add(content);
    }

    private static Nav navigation() {
        Nav nav = new Nav();
        nav.addClassName("shell-nav");
        nav.setAriaLabel("Main");
        MenuConfiguration.getMenuEntries().forEach(entry -> nav.add(link(entry)));
        return nav;
    }

    private static RouterLink link(MenuEntry entry) {
        Icon icon = new Icon(entry.icon());
        icon.getElement().setAttribute("aria-hidden", "true");
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.setHighlightCondition(HighlightConditions.sameLocation());
        link.add(icon, new Span(entry.title()));
        return link;
    }

    private static MenuBar menu(Account account, AuthenticationContext authentication) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("shell-account");
        Icon icon = new Icon("vaadin", "user");
        icon.getElement().setAttribute("aria-hidden", "true");
        var item = bar.addItem(icon);
        item.setAriaLabel("Account");
        Span email = new Span(account.email().value());
        email.addClassName("shell-email");
        item.getSubMenu().addItem(email).setEnabled(false);
        item.getSubMenu().addItem("Sign out", click -> authentication.logout());
        return bar;
    }

    private static Paragraph sandboxNotice() {
        Paragraph notice = new Paragraph(
                new Span("Sandbox: "),
                new Span("no Wiro key is set, so videos are illustrations made on this machine and cost nothing."));
        notice.addClassName("shell-notice");
        notice.getElement().setAttribute("role", "note");
        return notice;
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
