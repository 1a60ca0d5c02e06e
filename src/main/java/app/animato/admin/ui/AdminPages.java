package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLink;

/** Leads from each of the owner's pages to the others. */
class AdminPages extends Nav {

    AdminPages() {
        addClassName("admin-pages");
        setAriaLabel(text("admin.pages"));
        add(
                link(new RouterLink(text("admin.pages.overview"), AdminView.class)),
                link(new RouterLink(text("admin.pages.accounts"), AccountsView.class)),
                link(new RouterLink(text("admin.pages.money"), MoneyView.class)),
                link(new RouterLink(text("admin.pages.audit"), AuditView.class)));
    }

    private static RouterLink link(RouterLink link) {
        link.setHighlightCondition(HighlightConditions.sameLocation());
        link.setHighlightAction((shown, current) -> {
            if (current) {
                shown.getElement().setAttribute("aria-current", "page");
            } else {
                shown.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
