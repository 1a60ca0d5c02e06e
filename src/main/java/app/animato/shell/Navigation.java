package app.animato.shell;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.Map;

/**
 * Leads to the pages that ask for a place in the menu. An entry's title is the key of its text, its icon the
 * symbol of a {@link Glyph}.
 */
class Navigation extends Nav implements AfterNavigationObserver {

    private static final String HIGHLIGHT = "highlight";

    /** Pages that no entry leads to, and where people came from. */
    private static final Map<String, String> WITHIN =
            Map.of("generation", "gallery", "trash", "gallery", "shared", "history");

    Navigation() {
        addClassName("shell-nav");
        setAriaLabel(text("shell.navigation"));
        MenuConfiguration.getMenuEntries().forEach(entry -> add(link(entry)));
    }

    private static RouterLink link(MenuEntry entry) {
        RouterLink link = new RouterLink();
        link.setRoute(entry.menuClass());
        // It knows its own page alone, and would take back what is said of those below it.
        link.setHighlightAction((own, current) -> {});
        link.add(Glyph.of(entry.icon()).create(), new Span(text(entry.title())));
        return link;
    }

    /** Says where one is, on a page below an entry's own page too. */
    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Location location = event.getLocation();
        String first = location.getFirstSegment();
        String place = WITHIN.getOrDefault(first, first);
        getChildren()
                .map(RouterLink.class::cast)
                .forEach(link -> mark(link, link.getHref().equals(place), location));
    }

    private static void mark(RouterLink link, boolean here, Location location) {
        if (here) {
            boolean itself = link.getHref().equals(location.getPath());
            link.getElement().setAttribute(HIGHLIGHT, "").setAttribute("aria-current", itself ? "page" : "true");
        } else {
            link.getElement().removeAttribute(HIGHLIGHT).removeAttribute("aria-current");
        }
    }
}
