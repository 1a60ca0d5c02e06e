package app.animato.admin.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.admin.AuditTrail;
import app.animato.audit.AuditEntry;
import app.animato.audit.AuditFilter;
import app.animato.audit.AuditKind;
import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was done in the house, the latest first, and more of it as it is asked for. */
@Route("admin/audit")
@RolesAllowed("OWNER")
class AuditView extends Div implements HasDynamicTitle {

    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final ComboBox<AuditKind> kind = new ComboBox<>(text("audit.filter.kind"));
    private final ComboBox<AccountId> person = new ComboBox<>(text("audit.filter.person"));
    private final Paragraph none = new Paragraph(text("audit.none"));
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(text("audit.more"), click -> getUI().ifPresent(this::showMore));
    private Optional<Long> oldest = Optional.empty();

    AuditView(AuditTrail trail) {
        this.trail = trail;
        addClassName("admin");
        Paragraph about = new Paragraph(text("audit.about"));
        about.addClassName("admin-quiet");
        none.addClassName("admin-quiet");
        list.addClassName("admin-list");
        more.addClassName("audit-more");
        add(new H1(text("audit.title")), new AdminPages(), about, filters(), none, list, more);
    }

    private Div filters() {
        kind.setItems(Stream.of(AuditKind.values())
                .sorted(Comparator.comparing(AuditItem::name))
                .toList());
        kind.setItemLabelGenerator(AuditItem::name);
        kind.setPlaceholder(text("audit.filter.all"));
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(changed -> getUI().ifPresent(this::show));
        Map<AccountId, EmailAddress> everybody = trail.everybody();
        person.setItems(everybody.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(EmailAddress::value)))
                .map(Map.Entry::getKey)
                .toList());
        person.setItemLabelGenerator(id ->
                Optional.ofNullable(everybody.get(id)).map(EmailAddress::value).orElse(""));
        person.setPlaceholder(text("audit.filter.all"));
        person.setClearButtonVisible(true);
        person.addValueChangeListener(changed -> getUI().ifPresent(this::show));
        Div filters = new Div(kind, person);
        filters.addClassName("people-form");
        return filters;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        show(attached.getUI());
    }

    private void show(UI ui) {
        list.removeAll();
        oldest = Optional.empty();
        showMore(ui);
    }

    private void showMore(UI ui) {
        AuditFilter filter = new AuditFilter(
                kind.getOptionalValue(), person.getOptionalValue().map(AccountId::value));
        // One more than is shown tells whether there are more.
        AuditTrail.Page page = trail.read(filter, oldest, PAGE + 1);
        List<AuditEntry> shown = page.entries().stream().limit(PAGE).toList();
        Wording wording = Wording.of(ui);
        shown.forEach(entry -> list.add(new AuditItem(entry, page.people(), wording)));
        more.setVisible(page.entries().size() > PAGE);
        none.setVisible(list.getComponentCount() == 0);
        list.setVisible(list.getComponentCount() > 0);
        if (!shown.isEmpty()) {
            oldest = Optional.of(shown.getLast().id());
        }
    }

    @Override
    public String getPageTitle() {
        return text("audit.page");
    }
}
