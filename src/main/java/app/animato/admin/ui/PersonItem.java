package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountEntry;
import app.animato.account.Role;
import app.animato.shared.ui.Glyph;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
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
        Span who = new Span(new Span(self ? text("people.self", email) : email));
        who.addClassName("admin-person");
        if (person.account().role() == Role.OWNER) {
            who.add(badge(text("people.role.owner")));
        }
        if (!person.enabled()) {
            who.add(badge(text("people.state.disabled")));
        }
        Span facts = new Span(
                new Span(text("people.created", wording.moment(person.account().createdAt()))),
                new Span(person.seenAt()
                        .map(seen -> text("people.seen", wording.moment(seen)))
                        .orElseGet(() -> text("people.never-seen"))));
        facts.addClassName("people-facts");
        add(who, facts);
        if (!self) {
            add(menu(person, email, deeds));
        }
        if (!person.enabled()) {
            Span about = new Span(text("people.state.disabled.about"));
            about.addClassName("admin-known");
            add(about);
        }
    }

    private static Span badge(String words) {
        Span badge = new Span(words);
        badge.addClassName("badge");
        return badge;
    }

    private static MenuBar menu(AccountEntry person, String email, Deeds deeds) {
        MenuBar bar = new MenuBar();
        bar.addThemeVariants(MenuBarVariant.TERTIARY);
        bar.addClassName("people-menu");
        var item = bar.addItem(Glyph.MORE.create());
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
