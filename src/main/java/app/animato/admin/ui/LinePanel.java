package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.admin.HouseReport;
import app.animato.generation.oversight.LineShare;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** Who waits for how much, and for how long. */
class LinePanel extends Section {

    private final Paragraph nobody = new Paragraph(text("admin.line.nobody"));
    private final UnorderedList people = new UnorderedList();

    LinePanel() {
        addClassName("admin-panel");
        H2 title = new H2(text("admin.line"));
        title.setId("admin-line");
        getElement().setAttribute("aria-labelledby", "admin-line");
        nobody.addClassName("admin-quiet");
        people.addClassName("admin-list");
        add(title, nobody, people);
    }

    void show(HouseReport report, Wording wording) {
        nobody.setVisible(report.line().isEmpty());
        people.setVisible(!report.line().isEmpty());
        people.removeAll();
        report.line().forEach(share -> people.add(item(share, report, wording)));
    }

    private static ListItem item(LineShare share, HouseReport report, Wording wording) {
        Span person = new Span(PersonWording.of(report, share.account()));
        person.addClassName("admin-person");
        Span numbers = new Span(text("admin.line.share", share.waiting(), share.atProvider()));
        ListItem item = new ListItem(person, numbers);
        share.longest().ifPresent(since -> item.add(new Span(text("admin.line.longest", wording.moment(since)))));
        return item;
    }
}
