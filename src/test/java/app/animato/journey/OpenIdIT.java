package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.animato.account.roster.Accounts;
import app.animato.account.secondfactor.TestSecondFactor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** People come in by the word of a provider, for whom the house has no other question. */
class OpenIdIT extends GuardedHouse {

    @Test
    void who_is_invited_comes_in_by_the_providers_word_alone_and_nobody_who_is_not_or_is_switched_off() {
        String email = newEmail();
        PROVIDER.knows("subject-of-" + email, email, true);
        String invitation = invitation();
        Page page = newDevice();
        page.navigate("history");
        page.waitForURL(url -> url.contains("sign-in"));
        way(page, "Sign in with Haven").click();
        assertThat(page.getByText("Here, accounts are made by invitation.")).isVisible();
        inspectBoth(page, "openid-refused");

        page.navigate(invitation);
        assertThat(way(page, "Create an account with Haven")).isVisible();
        inspectBoth(page, "openid-create");
        way(page, "Create an account with Haven").click();
        page.waitForURL(url -> !url.contains("sign-in") && !url.contains("create-account"));
        page.navigate("account");
        assertThat(page.getByText("Linked to " + email)).isVisible();
        assertThat(page.getByText("Your account has no password; Haven opens it."))
                .isVisible();
        inspectBoth(page, "openid-account");
        button(page, "Show again that it is me, at Haven").click();
        assertThat(page.getByText("You have confirmed that it is you.")).isVisible();

        signOut(page);
        page.navigate("gallery");
        page.waitForURL(url -> url.contains("sign-in"));
        way(page, "Sign in with Haven").click();
        page.waitForURL(url -> url.contains("/gallery"));
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Gallery")))
                .isVisible();

        signOut(page);
        application().getBean(Accounts.class).enable(account(email).id(), false);
        way(page, "Sign in with Haven").click();
        page.waitForURL(url -> url.contains("disabled"));
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
        page.navigate("gallery");
        page.waitForURL(url -> url.contains("sign-in"));
    }

    @Test
    void an_account_with_a_password_is_linked_by_its_person_entered_by_that_and_set_free_again() {
        String email = newPerson();
        PROVIDER.knows("another-of-" + email, "elsewhere-" + email, false);
        TestSecondFactor app = TestSecondFactor.of(account(email).id(), application());
        Page page = newDevice();
        typePassword(page, email, "sign-in/code");
        code(page).fill(app.code(Instant.now()));
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("account");
        button(page, "Link my account at Haven").click();
        assertThat(page.getByText("From now on you can sign in with Haven.")).isVisible();
        assertThat(page.getByText("Linked to elsewhere-" + email)).isVisible();

        signOut(page);
        way(page, "Sign in with Haven").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("account");
        button(page, "End this").click();
        assertThat(page.getByText("Haven does not open your account any more.")).isVisible();
        signOut(page);
        way(page, "Sign in with Haven").click();
        page.waitForURL(url -> url.contains("openid"));
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();
    }

    private static Locator way(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
