package app.animato.shell;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;

/**
 * Leads to the pages that ask for a place in the menu. An entry's title is the key of its text; its icon is one of
 * Vaadin's ({@code vaadin:…}) or the name of one of our own.
 */
class Navigation extends Nav {

    private static final String HIGHLIGHT = "highlight";

    Navigation() {
        addClassName("shell-nav");
        setAriaLabel(text("shell.navigation"));
        MenuConfiguration.getMenuEntries().forEach(entry -> add(link(entry)));
    }

    private static RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        link.setHighlightCondition(HighlightConditions.sameLocation());
        link.setHighlightAction(Navigation::mark);
        link.add(icon(entry.icon()), new Span(text(entry.title())));
        return link;
    }

    private static Component icon(String name) {
        if (!name.startsWith("vaadin:")) {
            return new Glyph(name);
        }
        Icon icon = new Icon(name);
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }

    private static void mark(RouterLink link, boolean current) {
        if (current) {
            link.getElement().setAttribute(HIGHLIGHT, "").setAttribute("aria-current", "page");
        } else {
            link.getElement().removeAttribute(HIGHLIGHT).removeAttribute("aria-current");
        }
    }
}
