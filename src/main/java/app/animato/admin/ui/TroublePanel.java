package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.admin.HouseReport;
import app.animato.effect.ui.EffectWording;
import app.animato.generation.Failure;
import app.animato.generation.oversight.Trouble;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What went wrong lately: whose it was, what is known, and what it cost; never a photo. */
class TroublePanel extends Section {

    private final Paragraph nothing = new Paragraph(text("admin.troubles.none"));
    private final UnorderedList list = new UnorderedList();

    TroublePanel() {
        addClassName("admin-panel");
        H2 title = new H2(text("admin.troubles"));
        title.setId("admin-troubles");
        getElement().setAttribute("aria-labelledby", "admin-troubles");
        nothing.addClassName("admin-quiet");
        list.addClassName("admin-list");
        add(title, nothing, list);
    }

    void show(HouseReport report, Wording wording) {
        nothing.setVisible(report.troubles().isEmpty());
        list.setVisible(!report.troubles().isEmpty());
        list.removeAll();
        report.troubles().forEach(trouble -> list.add(item(trouble, report, wording)));
    }

    private static ListItem item(Trouble trouble, HouseReport report, Wording wording) {
        boolean failed = trouble.failure().isPresent();
        Span badge = new Span(text(failed ? "admin.troubles.failed" : "admin.troubles.unconfirmed"));
        badge.addClassName("badge");
        badge.getElement().setAttribute("data-part", failed ? "FAILED" : "UNCONFIRMED");
        Span person = new Span(PersonWording.of(report, trouble.account()));
        person.addClassName("admin-person");
        Span known =
                new Span(trouble.failure().map(TroublePanel::known).orElseGet(() -> text("admin.known.unconfirmed")));
        known.addClassName("admin-known");
        return new ListItem(
                person,
                new Span(EffectWording.name(trouble.effect())),
                new Span(wording.moment(trouble.when())),
                new Span(trouble.cost()
                        .map(cost -> text("admin.troubles.cost", wording.dollars(cost)))
                        .orElseGet(() -> text("admin.troubles.cost.unknown"))),
                badge,
                known);
    }

    /** The provider's own words are for the owner; its person gets ours. */
    private static String known(Failure failure) {
        return failure.detail().isEmpty()
                ? words(failure)
                : text("admin.troubles.said", words(failure), failure.detail());
    }

    private static String words(Failure failure) {
        return switch (failure.kind()) {
            case PHOTO_GONE -> text("admin.known.photo-gone");
            case REFUSED -> text("admin.known.refused");
            case FAILED_AT_PROVIDER -> text("admin.known.failed-at-provider");
            case FORGOTTEN_BY_PROVIDER -> text("admin.known.forgotten-by-provider");
            case ENDED_WITHOUT_OUTPUT -> text("admin.known.ended-without-output");
            case OUTPUT_GONE -> text("admin.known.output-gone");
            case OUTPUT_UNUSABLE -> text("admin.known.output-unusable");
            case LEFT_IN_SANDBOX -> text("admin.known.left-in-sandbox");
        };
    }
}
