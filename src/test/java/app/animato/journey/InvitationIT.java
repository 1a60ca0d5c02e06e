package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A house that is entered by invitation. */
@TestPropertySource(properties = "animato.registration=invitation")
@DirtiesContext
class InvitationIT extends RunningAnimato {

    @Test
    void the_owner_asks_somebody_in_and_nobody_else_comes_in_with_them() {
        Page owner = ownersDevice(newEmail(), "admin/accounts");
        owner.navigate("admin");
        owner.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Accounts"))
                .click();
        String takenBack = invite(owner, "Eve");
        button(owner, "Take back the invitation Eve").click();
        assertThat(owner.getByText("Taken back.")).isVisible();
        String link = invite(owner, "Bob from work");

        Page stranger = newDevice();
        stranger.navigate("sign-in");
        assertThat(button(stranger, "Sign in")).isVisible();
        assertThat(stranger.getByText("New here?")).isHidden();
        stranger.navigate("create-account");
        assertThat(stranger.getByText("Here, accounts are made by invitation.")).isVisible();
        assertThat(stranger.getByLabel("E-mail")).isHidden();
        inspect(stranger, "create-account-by-invitation");
        stranger.navigate(takenBack);
        assertThat(stranger.getByText("This invitation is over")).isVisible();

        String guest = newEmail();
        createAccount(newDevice(), link, guest);
        stranger.navigate(link);
        assertThat(stranger.getByText("This invitation is over")).isVisible();
        owner.reload();
        assertThat(owner.getByText("by " + guest)).isVisible();
        inspect(owner, "accounts-invitations-desktop");
        owner.setViewportSize(390, 844);
        inspect(owner, "accounts-invitations-phone");
    }

    private static String invite(Page owner, String note) {
        owner.getByLabel("For whom").fill(note);
        button(owner, "Invite").click();
        assertThat(button(owner, "Take back the invitation " + note)).isVisible();
        return owner.getByLabel("Invitation", new Page.GetByLabelOptions().setExact(true))
                .inputValue();
    }
}
