package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.administration.AccountDirectory;
import app.animato.admin.AuditTrail;
import app.animato.admin.HouseReports;
import app.animato.audit.AuditFilter;
import app.animato.generation.oversight.Oversight;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.Nav;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class AdminForMembersViewTest extends ViewTest {

    @Test
    void a_member_finds_nothing_there_and_no_way_to_it() {
        open("admin");
        String denied = shownText();
        open("admin/accounts");
        assertThat(shownText()).isEqualTo(denied);
        open("admin/audit");
        assertThat(shownText()).isEqualTo(denied);
        open("nowhere");
        assertThat(denied).isEqualTo(shownText()).contains("There is nothing here");
        assertThat(find(Nav.class).single().getChildren().map(ViewTest::text))
                .noneMatch(link -> link.contains("Admin"));
    }

    @Test
    void the_services_themselves_refuse_whoever_does_not_own_the_house() {
        assertThatThrownBy(() -> bean(HouseReports.class).now()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(AuditTrail.class).read(AuditFilter.ALL, Optional.empty(), 1))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(AuditTrail.class).everybody()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(Oversight.class).provider()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(Oversight.class).line()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(Oversight.class).troubles()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(Oversight.class).subscribe(() -> {})).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(AccountDirectory.class).addresses(Set.of()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> bean(AccountDirectory.class).everybody()).isInstanceOf(AccessDeniedException.class);
    }
}
