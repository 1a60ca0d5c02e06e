package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.AccountId;
import app.animato.account.administration.AccountAdministration;
import app.animato.account.registration.InvitationLife;
import app.animato.account.registration.Invitations;
import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.menubar.MenuBar;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class AccountsViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    @Override
    protected boolean ownsTheHouse() {
        return true;
    }

    @Test
    void who_is_switched_off_is_said_to_keep_what_they_shared() {
        AccountId somebody = archive().newOwner();
        bean(AccountAdministration.class).disable(somebody);
        open("admin/accounts");
        assertThat(shownText()).contains("What it shared stays shared. What it asked for and is not begun waits");
    }

    @Test
    void who_does_not_own_the_house_any_more_is_refused_although_their_session_says_so() {
        bean(JdbcClient.class)
                .sql("update account set role = 'MEMBER' where id = :id")
                .param("id", person().id().value())
                .update();
        assertThatThrownBy(() -> bean(AccountAdministration.class).list("")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void codes_are_switched_off_for_others_after_saying_what_that_means() {
        AccountId somebody = archive().newOwner();
        TestSecondFactor app = TestSecondFactor.of(somebody, application);
        open("admin/accounts");
        MenuItem item = find(MenuBar.class).withClassName("people-menu").all().stream()
                .filter(bar ->
                        bar.getItems().getFirst().getAriaLabel().orElse("").contains(somebody.toString()))
                .flatMap(bar -> bar.getItems().getFirst().getSubMenu().getItems().stream())
                .filter(each -> each.getText().equals("Switch codes off"))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
        roundTrip();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(app.isOn()).isTrue();
        test(dialog).confirm();
        assertThat(app.isOn()).isFalse();
    }

    @Test
    void invitations_are_listed_and_can_be_taken_back() {
        Invitations invitations = bean(Invitations.class);
        invitations.list().forEach(earlier -> invitations.revoke(earlier.id()));
        invitations.create("Bob", InvitationLife.DAY);
        open("admin/accounts");
        assertThat(find(H1.class).single().getText()).isEqualTo("Accounts");
        assertThat(shownText()).contains("Anybody who reaches this address can make an account.", "Bob", "Can be used");
        click("Take back");
        assertThat(shownText()).contains("There are no invitations.").doesNotContain("Bob");
    }
}
