package app.animato.admin.ui;

import app.animato.admin.HouseReport;
import app.animato.generation.Failure;
import app.animato.generation.Trouble;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

/** What went wrong lately: whose it was, what is known, and what it cost; never a photo. */
class TroublePanel extends Section {

    private final Paragraph nothing = new Paragraph("Nothing failed within the last seven days.");
    private final UnorderedList list = new UnorderedList();

    TroublePanel() {
        addClassName("admin-panel");
        H2 title = new H2("Unconfirmed and failed");
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
        Span badge = new Span(failed ? "Failed" : "Unconfirmed");
        badge.addClassName("badge");
        badge.getElement().setAttribute("data-part", failed ? "FAILED" : "UNCONFIRMED");
        Span person = new Span(report.person(trouble.account()));
        person.addClassName("admin-person");
        Span known = new Span(trouble.failure()
                .map(TroublePanel::known)
                .orElse("The answer to its request was lost: it may have been started and charged."));
        known.addClassName("admin-known");
        return new ListItem(
                person,
                new Span(trouble.effect().label()),
                new Span(wording.moment(trouble.when())),
                new Span(trouble.cost()
                        .map(cost -> "Cost " + wording.dollars(cost))
                        .orElse("Cost not known")),
                badge,
                known);
    }

    /** The provider's own words are for the owner; its person gets ours. */
    private static String known(Failure failure) {
        return failure.detail().isEmpty() ? words(failure) : words(failure) + " It said: " + failure.detail();
    }

    private static String words(Failure failure) {
        return switch (failure.kind()) {
            case PHOTO_GONE -> "The photo was deleted before it went out.";
            case REFUSED -> "The video maker would not take the request.";
            case FAILED_AT_PROVIDER -> "The video maker could not finish it.";
            case FORGOTTEN_BY_PROVIDER -> "The video maker no longer knows it.";
            case OUTPUT_GONE -> "It was made, but removed there before it could be copied here.";
            case OUTPUT_UNUSABLE -> "It was made, but what came cannot be played.";
        };
    }
}
