package app.animato.admin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.InvitationLife;
import app.animato.account.Invitations;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class AccountsViewTest extends ViewTest {

    @Override
    protected boolean ownsTheHouse() {
        return true;
    }

    @Test
    void invitations_are_listed_and_can_be_taken_back() {
        bean(Invitations.class).create("Bob", InvitationLife.DAY);
        open("admin/accounts");
        assertThat(find(H1.class).single().getText()).isEqualTo("Accounts");
        assertThat(shownText()).contains("Anybody who reaches this address can make an account.", "Bob", "Can be used");
        click("Take back");
        assertThat(shownText()).contains("There are no invitations.").doesNotContain("Bob");
    }
}
