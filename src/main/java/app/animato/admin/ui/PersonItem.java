package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountEntry;
import app.animato.account.Role;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;

/** One account: whose it is, what it may do, since when, and a menu of what can be done about it. */
class PersonItem extends ListItem {

    /** What the menu does. */
    interface Deeds {

        void enable(AccountEntry person);

        void disable(AccountEntry person);

        void makeOwner(AccountEntry person);

        void makeMember(AccountEntry person);

        void makeResetLink(AccountEntry person);

        void delete(AccountEntry person);
    }

    /** Nobody shuts themselves out by a slip: one's own account has no menu. */
    PersonItem(AccountEntry person, boolean self, Wording wording, Deeds deeds) {
        String email = person.account().email().value();
        Span name = new Span(self ? text("people.self", email) : email);
        name.addClassName("admin-person");
        add(name);
        if (person.account().role() == Role.OWNER) {
            add(chip(text("people.role.owner")));
        }
        if (!person.enabled()) {
            add(chip(text("people.state.disabled")));
        }
        Span facts = new Span(
                new Span(text("people.created", wording.moment(person.account().createdAt()))),
                new Span(person.seenAt()
                        .map(seen -> text("people.seen", wording.moment(seen)))
                        .orElseGet(() -> text("people.never-seen"))));
        facts.addClassName("people-facts");
        if (!person.enabled()) {
            facts.add(new Span(text("people.state.disabled.about")));
        }
        add(facts);
        if (!self) {
            add(menu(person, email, deeds));
        }
    }

    private static Span chip(String words) {
        Span chip = new Span(words);
        chip.addClassName("chip");
        return chip;
    }

    private static MenuBar menu(AccountEntry person, String email, Deeds deeds) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        var item = bar.addItem(VaadinIcon.ELLIPSIS_DOTS_H.create());
        item.setAriaLabel(text("people.menu", email));
        SubMenu menu = item.getSubMenu();
        if (person.account().role() == Role.OWNER) {
            menu.addItem(text("people.member"), click -> deeds.makeMember(person));
        } else {
            menu.addItem(text("people.owner"), click -> deeds.makeOwner(person));
        }
        if (person.enabled()) {
            menu.addItem(text("people.reset"), click -> deeds.makeResetLink(person));
            menu.addItem(text("people.disable"), click -> deeds.disable(person));
        } else {
            menu.addItem(text("people.enable"), click -> deeds.enable(person));
        }
        menu.addItem(text("people.delete"), click -> deeds.delete(person));
        return bar;
    }
}
