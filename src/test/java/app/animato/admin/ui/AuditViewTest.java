package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AuditViewTest extends ViewTest {

    @Override
    protected boolean ownsTheHouse() {
        return true;
    }

    @BeforeEach
    void nothingWasDone() {
        bean(JdbcClient.class).sql("delete from audit_entry").update();
    }

    @Test
    void what_was_done_is_told_with_whom_it_concerns() {
        AccountId somebody = archive().newOwner();
        UUID gone = UUID.randomUUID();
        note(Deed.to(AuditKind.BUDGET_CHANGED, me(), somebody.value(), "12.50", "–"));
        note(Deed.own(AuditKind.SIGNED_IN, gone));
        note(Deed.upon(AuditKind.SIGN_IN_THROTTLED, Optional.empty()));
        open("admin/audit");
        assertThat(items()).isEqualTo(3);
        assertThat(shownText())
                .contains("Changed a budget", "US dollars in a month: 12.50 · videos on a day: –")
                .contains(person().email().value() + " to " + somebody + "@example.org")
                .contains("an account that is gone (" + gone.toString().substring(0, 8) + ")")
                .contains("Too many wrong passwords", "Nobody who is known");
    }

    @Test
    void entries_are_found_by_kind_and_person() {
        AccountId somebody = archive().newOwner();
        note(Deed.own(AuditKind.LINK_MADE, somebody.value(), "3"));
        note(Deed.own(AuditKind.SIGNED_IN, somebody.value()));
        note(Deed.own(AuditKind.SIGNED_IN, me()));
        open("admin/audit");
        filter("What", AuditKind.SIGNED_IN);
        assertThat(items()).isEqualTo(2);
        filter("Who", somebody);
        assertThat(items()).isEqualTo(1);
        filter("What", AuditKind.ACCOUNT_DELETED);
        assertThat(shownText()).contains("Nothing like that was done.");
    }

    @Test
    void more_is_shown_when_it_is_asked_for() {
        for (int number = 0; number < 60; number++) {
            note(Deed.own(AuditKind.SIGNED_IN, me()));
        }
        open("admin/audit");
        assertThat(items()).isEqualTo(50);
        click("Show more");
        assertThat(items()).isEqualTo(60);
        assertThat(shownText()).doesNotContain("Show more");
    }

    private long items() {
        return find(UnorderedList.class)
                .single()
                .getChildren()
                .filter(ListItem.class::isInstance)
                .count();
    }

    @SuppressWarnings("unchecked")
    private <T> void filter(String label, T value) {
        find(ComboBox.class).all().stream()
                .filter(box -> label.equals(box.getLabel()))
                .forEach(box -> box.setValue(value));
    }

    private void note(Deed deed) {
        bean(AuditLog.class).note(deed);
    }

    private UUID me() {
        return person().id().value();
    }
}
