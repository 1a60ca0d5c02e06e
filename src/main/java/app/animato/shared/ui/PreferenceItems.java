package app.animato.shared.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinService;
import java.util.EnumMap;
import java.util.Map;

/** Entries of a menu that choose the language and the colours of this browser's pages. */
public final class PreferenceItems {

    private PreferenceItems() {}

    public static void addTo(SubMenu menu) {
        addThemes(menu);
        menu.addSeparator();
        addLanguages(menu);
    }

    private static void addThemes(SubMenu menu) {
        addHeading(menu, text("shared.theme"));
        Map<Theme, MenuItem> items = new EnumMap<>(Theme.class);
        for (Theme theme : Theme.values()) {
            MenuItem item = addChoice(menu, new Span(text("shared.theme." + theme.value())));
            item.setKeepOpen(true);
            item.addClickListener(click -> {
                theme.choose(UI.getCurrent());
                check(items, theme);
            });
            items.put(theme, item);
        }
        check(items, Theme.of(VaadinService.getCurrentRequest()));
    }

    private static void check(Map<Theme, MenuItem> items, Theme chosen) {
        items.forEach((theme, item) -> item.setChecked(theme == chosen));
    }

    private static void addLanguages(SubMenu menu) {
        addHeading(menu, text("shared.language"));
        Language.all().forEach(language -> {
            Span name = new Span(language.name());
            name.getElement().setAttribute("lang", language.locale().getLanguage());
            MenuItem item = addChoice(menu, name);
            item.setChecked(language.covers(UI.getCurrent().getLocale()));
            item.addClickListener(click -> language.choose(UI.getCurrent()));
        });
    }

    private static MenuItem addChoice(SubMenu menu, Span name) {
        name.addClassName("menu-choice");
        MenuItem item = menu.addItem(name);
        item.setCheckable(true);
        return item;
    }

    /** An entry that does nothing: a menu has room for entries alone. */
    public static void addHeading(SubMenu menu, String words) {
        Span heading = new Span(words);
        heading.addClassName("menu-heading");
        menu.addItem(heading).setEnabled(false);
    }
}
