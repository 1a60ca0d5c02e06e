package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountEntry;
import app.animato.account.AccountId;
import app.animato.account.administration.AccountAdministration;
import app.animato.account.administration.AccountChange;
import app.animato.shared.LinkAddress;
import app.animato.shared.ui.Notices;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Set;

/** Everybody who has an account, and what can be done about it. */
class PeoplePanel extends Section implements PersonItem.Deeds {

    private final AccountAdministration administration;
    private final AccountId self;
    private final LinkAddress address;
    private final TextField search = new TextField(text("people.search"));
    private final Paragraph none = new Paragraph(text("people.none"));
    private final Paragraph more = new Paragraph(text("people.more", AccountAdministration.MOST_LISTED));
    private final UnorderedList list = new UnorderedList();

    PeoplePanel(AccountAdministration administration, AccountId self, LinkAddress address) {
        this.administration = administration;
        this.self = self;
        this.address = address;
        addClassName("admin-panel");
        H2 title = new H2(text("people.list"));
        title.setId("people-list");
        getElement().setAttribute("aria-labelledby", "people-list");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> getUI().ifPresent(this::show));
        search.addClassName("people-search");
        none.addClassName("admin-quiet");
        more.addClassName("admin-quiet");
        list.addClassName("admin-list");
        add(title, search, none, list, more);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    private void show(UI ui) {
        List<AccountEntry> all = administration.list(search.getValue());
        Wording wording = Wording.of(ui);
        none.setVisible(all.isEmpty());
        more.setVisible(all.size() == AccountAdministration.MOST_LISTED);
        list.setVisible(!all.isEmpty());
        list.removeAll();
        Set<AccountId> coded = administration.withSecondFactor();
        all.forEach(each -> {
            AccountId id = each.account().id();
            list.add(new PersonItem(each, id.equals(self), coded.contains(id), wording, this));
        });
    }

    @Override
    public void enable(AccountEntry person) {
        done(administration.enable(person.account().id()), text("people.enabled", name(person)));
    }

    @Override
    public void disable(AccountEntry person) {
        done(administration.disable(person.account().id()), text("people.disabled", name(person)));
    }

    @Override
    public void makeOwner(AccountEntry person) {
        ask(
                text("people.owner.ask", name(person)),
                text("people.owner.about"),
                text("people.owner"),
                () -> done(administration.makeOwner(person.account().id()), text("people.owner.done", name(person))));
    }

    @Override
    public void makeMember(AccountEntry person) {
        done(administration.makeMember(person.account().id()), text("people.member.done", name(person)));
    }

    @Override
    public void makeResetLink(AccountEntry person) {
        administration
                .makeResetLink(person.account().id())
                .ifPresentOrElse(
                        link -> new ResetLinkDialog(name(person), link, address).open(),
                        () -> done(AccountChange.GONE, ""));
    }

    @Override
    public void removeSecondFactor(AccountEntry person) {
        boolean demanded = administration.isSecondFactorDemandedOf(person.account());
        String about = demanded ? "people.factor.about.demanded" : "people.factor.about";
        String done = demanded ? "people.factor.done.demanded" : "people.factor.done";
        ask(
                text("people.factor.ask", name(person)),
                text(about),
                text("people.factor"),
                () -> done(administration.removeSecondFactor(person.account().id()), text(done, name(person))));
    }

    @Override
    public void delete(AccountEntry person) {
        ask(
                text("people.delete.ask", name(person)),
                text("people.delete.about"),
                text("people.delete"),
                () -> done(administration.delete(person.account().id()), text("people.delete.done", name(person))));
    }

    private static String name(AccountEntry person) {
        return person.account().email().value();
    }

    private static void ask(String question, String about, String word, Runnable work) {
        ConfirmDialog dialog = new ConfirmDialog(question, about, word, confirmed -> work.run());
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(text("people.keep"));
        dialog.open();
    }

    private void done(AccountChange change, String sentence) {
        switch (change) {
            case DONE -> Notices.tell(sentence);
            case GONE -> Notices.warn(text("people.gone"));
            case LAST_OWNER -> Notices.warn(text("people.last-owner"));
        }
        getUI().ifPresent(this::show);
    }
}
