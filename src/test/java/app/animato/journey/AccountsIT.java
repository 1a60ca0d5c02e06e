package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketRoute;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The owner looks after accounts, and those concerned see it on their open pages at once. */
class AccountsIT extends RunningAnimato {

    @Test
    void who_is_switched_off_or_deleted_leaves_at_once_and_others_stay() {
        String guest = newEmail();
        Page guestsPage = newDevice();
        arrive(guestsPage, guest);
        Page other = newDevice();
        arrive(other);
        navigateAndHear(guestsPage, "gallery");

        String email = newEmail();
        Page owner = ownersDevice(email, "admin/accounts");
        owner.getByLabel("Find by e-mail").fill(guest);
        assertThat(person(owner, email)).isHidden();
        choose(owner, guest, "Switch off");
        guestsPage.waitForURL(url -> url.endsWith("/sign-in?ended"));
        assertThat(guestsPage.getByText("You have been signed out.")).isVisible();
        guestsPage.getByLabel("E-mail").fill(guest);
        guestsPage
                .getByLabel("Password", new Page.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        button(guestsPage, "Sign in").click();
        assertThat(guestsPage.getByText("This account is switched off.")).isVisible();
        assertThat(person(owner, guest).getByText("Switched off")).isVisible();
        inspect(owner, "accounts-search-desktop");

        choose(owner, guest, "Switch on");
        assertThat(person(owner, guest).getByText("Switched off")).isHidden();
        List<WebSocketRoute> linesOnTheirWay = new ArrayList<>();
        guestsPage.routeWebSocket(url -> url.contains("push"), linesOnTheirWay::add);
        arrive(guestsPage, guest);
        guestsPage.waitForCondition(() -> !linesOnTheirWay.isEmpty());
        choose(owner, guest, "Delete");
        inspect(owner, "accounts-delete-desktop");
        owner.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Delete"))
                .click();
        assertThat(owner.getByText("Nobody has an e-mail like that.")).isVisible();
        linesOnTheirWay.forEach(WebSocketRoute::connectToServer);
        guestsPage.waitForURL(url -> url.endsWith("/sign-in"));
        other.navigate("history");
        assertThat(other.getByText("Nothing here yet.")).isVisible();

        owner.getByLabel("Find by e-mail").fill("");
        assertThat(person(owner, email)).isVisible();
        inspect(owner, "accounts-desktop");
        owner.setViewportSize(390, 844);
        inspect(owner, "accounts-phone");
    }

    private static Locator person(Page page, String email) {
        return page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText(email));
    }

    private static void choose(Page page, String email, String deed) {
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("What can be done about " + email))
                .or(button(page, "What can be done about " + email))
                .click();
        page.getByRole(
                        AriaRole.MENUITEM,
                        new Page.GetByRoleOptions().setName(deed).setExact(true))
                .click();
    }
}
