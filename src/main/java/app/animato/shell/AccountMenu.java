package app.animato.shell;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.Account;
import app.animato.shared.ui.PreferenceItems;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;

/** Who is signed in, what this browser's pages look like, and the way out. */
class AccountMenu extends Div {

    AccountMenu(Account account, AuthenticationContext authentication) {
        addClassName("shell-account");
        String name = account.email().name();
        Span initial = new Span(name.substring(0, 1).toUpperCase(Locale.ROOT));
        initial.addClassName("shell-initial");
        initial.getElement().setAttribute("aria-hidden", "true");
        Span shown = new Span(name);
        shown.addClassName("shell-person");
        Div who = new Div(initial, shown);
        who.addClassName("shell-who");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem item = bar.addItem(who);
        item.setAriaLabel(text("shell.account", account.email().value()));
        fill(item.getSubMenu(), account, authentication);
        add(bar);
    }

    private static void fill(SubMenu menu, Account account, AuthenticationContext authentication) {
        PreferenceItems.addHeading(menu, account.email().value());
        menu.addSeparator();
        PreferenceItems.addTo(menu);
        menu.addSeparator();
        menu.addItem(text("shell.my-account"), click -> UI.getCurrent().navigate("account"));
        menu.addItem(text("shell.sign-out"), click -> authentication.logout());
    }
}
