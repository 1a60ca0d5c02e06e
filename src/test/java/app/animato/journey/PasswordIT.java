package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Somebody looks after their own way in, and the owner helps who has lost it. */
class PasswordIT extends RunningAnimato {

    private static final String SECOND = "plum orbit lantern 8";
    private static final String THIRD = "plum orbit lantern 9";

    @Test
    void a_changed_password_and_a_replaced_one_sign_out_whoever_had_the_one_before() {
        String email = newEmail();
        Page here = newDevice();
        arrive(here, email);
        Page there = newDevice();
        arrive(there, email);
        navigateAndHear(there, "");

        here.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: "))
                .click();
        here.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("My account"))
                .click();
        assertThat(here.getByText("This one")).isVisible();
        assertThat(button(here, "Sign out everywhere else")).isVisible();
        inspect(here, "my-account-desktop");
        here.setViewportSize(390, 844);
        inspect(here, "my-account-phone");
        here.setViewportSize(1440, 900);
        secret(here, "Current password").fill(PASSWORD);
        secret(here, "New password").fill(SECOND);
        button(here, "Change the password").click();
        assertThat(here.getByText("Your password is changed.")).isVisible();
        there.waitForURL(url -> url.endsWith("/sign-in?ended"));

        there.navigate(resetLink(ownersDevice(newEmail(), "admin/accounts"), email));
        inspect(there, "reset-password");
        secret(there, "New password").fill(THIRD);
        button(there, "Save the password").click();
        assertThat(there.getByText("Your new password counts from now on.")).isVisible();
        here.waitForURL(url -> url.endsWith("/sign-in?ended"));
        there.getByLabel("E-mail").fill(email);
        secret(there, "Password").fill(THIRD);
        button(there, "Sign in").click();
        assertThat(there.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bring a photo to life")))
                .isVisible();
        there.navigate("account");
        assertThat(there.getByText("This one")).isVisible();
    }

    private static Locator secret(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static String resetLink(Page owner, String email) {
        owner.navigate("admin/accounts");
        owner.getByLabel("Find by e-mail").fill(email);
        assertThat(owner.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Here since")))
                .hasCount(1);
        owner.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("What can be done about " + email))
                .or(button(owner, "What can be done about " + email))
                .click();
        owner.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Make a link to a new password"))
                .click();
        Locator link = owner.getByLabel("Link to a new password");
        assertThat(link).isVisible();
        inspect(owner, "accounts-reset-link");
        String address = link.inputValue();
        owner.navigate("admin/audit");
        assertThat(owner.getByRole(AriaRole.LISTITEM)
                        .filter(new Locator.FilterOptions().setHasText("Made a link to a new password"))
                        .filter(new Locator.FilterOptions().setHasText(email)))
                .isVisible();
        inspect(owner, "audit-desktop");
        owner.setViewportSize(390, 844);
        inspect(owner, "audit-phone");
        return address;
    }
}
