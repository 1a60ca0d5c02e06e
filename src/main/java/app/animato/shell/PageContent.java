package app.animato.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NavigationTrigger;

/**
 * Where the frame shows its page. It says which one that is: the browser's router, still busy with the page before, can
 * take a step back for a part of that one, and then changes the address without asking for anything. The page's script
 * sees the two differ and has the page of the address shown.
 */
class PageContent extends Main implements AfterNavigationObserver {

    static final String ID = "content";
    private static final String SHOWS = "data-shows";

    PageContent() {
        addClassName("shell-content");
        setId(ID);
        getElement().setAttribute("tabindex", "-1");
        getElement()
                .addEventListener(
                        "astray",
                        told -> getUI().ifPresent(ui -> show(ui, new Location(told.getEventDetail(String.class)))))
                .addEventDetail();
        // The answer is what it is about: its number tells the browser whether it has heard all before it.
        getElement().addEventListener("catch-up", asked -> {});
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        getElement().setAttribute(SHOWS, event.getLocation().getPathWithQueryParameters());
    }

    /** Through the router, so with all it asks of whoever wants to see a page. */
    private void show(UI ui, Location wanted) {
        ui.getInternals().getRouter().navigate(ui, wanted, NavigationTrigger.HISTORY);
        ui.getPage().executeJs("window.dispatchEvent(new CustomEvent('vaadin-navigated'))");
    }
}
