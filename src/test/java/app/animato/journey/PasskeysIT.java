package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody signs in with what their device keeps instead of the password. */
class PasskeysIT extends RunningAnimato {

    private final JdbcClient jdbc;

    @Autowired
    PasskeysIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void a_passkey_is_added_signs_in_and_is_removed() {
        Page page = newDevice();
        // An authenticator that is touched all the time would choose by itself from what is offered at the e-mail.
        page.addInitScript("PublicKeyCredential.isConditionalMediationAvailable = async () => false");
        giveAuthenticator(page);
        String email = newEmail();
        arrive(page, email, "account");
        assertThat(section(page).getByText("Sign in with your finger")).isVisible();
        button(page, "Add a passkey").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        button(page, "Continue").click();
        assertThat(dialog.getByText("Please give it a name.")).isVisible();
        dialog.getByLabel("Name").fill("My phone");
        button(page, "Continue").click();
        Locator phone = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("My phone"));
        assertThat(phone.getByText("Not used yet")).isVisible();
        inspect(page, "passkeys-desktop");
        page.setViewportSize(390, 844);
        inspect(page, "passkeys-phone");
        page.setViewportSize(1440, 900);

        button(page, "Add a passkey").click();
        dialog.getByLabel("Name").fill("Again");
        button(page, "Continue").click();
        assertThat(dialog.getByText("This device has one of your passkeys already."))
                .isVisible();
        inspect(page, "passkeys-add-desktop");
        button(page, "Cancel").click();

        signOut(page);
        inspect(page, "passkeys-sign-in-desktop");
        signInWithPasskey(page);
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("account");
        assertThat(phone.getByText("Last used")).isVisible();
        button(page, "Rename “My phone”").click();
        dialog.getByLabel("Name").fill("Old phone");
        button(page, "Rename").click();
        Locator old = page.getByRole(AriaRole.LISTITEM).filter(new Locator.FilterOptions().setHasText("Old phone"));
        assertThat(old).isVisible();

        // In this order: whoever is switched off is signed out by itself a little later.
        signOut(page);
        enable(email, false);
        signInWithPasskey(page);
        assertThat(page.getByText("This account is switched off.")).isVisible();
        enable(email, true);
        signInWithPasskey(page);
        page.waitForURL(url -> !url.contains("sign-in"));

        page.navigate("account");
        button(page, "Remove “Old phone”").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
                .click();
        assertThat(old).isHidden();
        signOut(page);
        signInWithPasskey(page);
        assertThat(page.getByText("This passkey does not open an account here."))
                .isVisible();
        signIn(page, email);
    }

    private static Locator section(Page page) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Passkeys"));
    }

    private static void signInWithPasskey(Page page) {
        button(page, "Sign in with a passkey").click();
    }

    /** A device that knows its person and keeps passkeys. */
    private static void giveAuthenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject asked = new JsonObject();
        asked.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    private void enable(String email, boolean enabled) {
        jdbc.sql("update account set enabled = :enabled where email = :email")
                .param("enabled", enabled)
                .param("email", email)
                .update();
    }
}
