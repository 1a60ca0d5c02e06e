package app.animato.account.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Language;
import app.animato.shared.ui.Mark;
import app.animato.shared.ui.PreferenceItems;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.HasDynamicTitle;

/** The look of the pages in front of the door: what Animato does at one side, and at the other a form. */
abstract class EntrancePage extends Div implements HasDynamicTitle {

    private final Div panel = new Div();
    private final String title;

    /** A page with the text of a key as its title. */
    EntrancePage(String title) {
        this.title = title;
        addClassName("entrance");
        panel.addClassName("entrance-panel");
        Div top = new Div(new Mark(), preferences());
        top.addClassName("entrance-top");
        Main side = new Main(top, panel);
        side.addClassName("entrance-side");
        add(side, new Showcase());
    }

    private MenuBar preferences() {
        Span language = new Span(Language.find(getLocale()).orElseThrow().name());
        Div words = new Div(Glyph.GLOBE.create(), language);
        words.addClassName("entrance-language");
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        MenuItem item = bar.addItem(words);
        item.setAriaLabel(text("account.preferences"));
        PreferenceItems.addTo(item.getSubMenu());
        return bar;
    }

    final void clear() {
        panel.removeAll();
    }

    final void show(Component... content) {
        panel.add(content);
    }

    @Override
    public String getPageTitle() {
        return text(title);
    }
}
