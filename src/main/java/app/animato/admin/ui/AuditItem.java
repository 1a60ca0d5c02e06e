package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.audit.AuditEntry;
import app.animato.audit.AuditKind;
import app.animato.audit.Deed;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One deed: what, by whom, to whom, when and from where. */
class AuditItem extends ListItem {

    /** Tells those who are gone from each other. */
    private static final int SHORT_ID = 8;

    AuditItem(AuditEntry entry, Map<AccountId, EmailAddress> people, Wording wording) {
        Deed deed = entry.deed();
        Span what = new Span(name(deed.kind()));
        what.addClassName("admin-person");
        Span facts = new Span(
                new Span(people(deed, people)),
                new Span(wording.moment(entry.at())),
                new Span(entry.place().isEmpty() ? "" : text("audit.place", entry.place())));
        facts.addClassName("people-facts");
        add(what, facts);
        if (!deed.facts().isEmpty()) {
            Span more = new Span(
                    text("audit.facts." + deed.kind().name(), deed.facts().toArray()));
            more.addClassName("admin-known");
            add(more);
        }
    }

    static String name(AuditKind kind) {
        return text("audit.kind." + kind.name());
    }

    private static String people(Deed deed, Map<AccountId, EmailAddress> people) {
        Optional<String> actor = deed.actor().map(id -> name(id, people));
        Optional<String> subject = deed.subject().map(id -> name(id, people));
        if (actor.isPresent() && subject.isPresent() && !actor.equals(subject)) {
            return text("audit.by-to", actor.get(), subject.get());
        }
        return actor.or(() -> subject).orElseGet(() -> text("audit.nobody"));
    }

    private static String name(UUID id, Map<AccountId, EmailAddress> people) {
        return Optional.ofNullable(people.get(new AccountId(id)))
                .map(EmailAddress::value)
                .orElseGet(() -> text("audit.gone", id.toString().substring(0, SHORT_ID)));
    }
}
