package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.animato.account.secondfactor.TestSecondFactor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A house demands a code besides the password. */
class SecondFactorIT extends GuardedHouse {

    private final JdbcClient jdbc;

    @Autowired
    SecondFactorIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void who_comes_new_sets_codes_up_first_comes_in_by_them_and_changes_their_phone() {
        Page page = newDevice();
        String email = newEmail();
        page.navigate(invitation());
        page.getByLabel("E-mail").fill(email);
        password(page).fill(PASSWORD);
        button(page, "Create account").click();
        page.waitForURL(url -> url.contains("sign-in/set-up"));
        page.navigate("gallery");
        page.waitForURL(url -> url.contains("sign-in"));
        typePassword(page, email, "sign-in/set-up");
        assertThat(page.getByRole(AriaRole.IMG, named("The key as a QR code; it is below as text, too")))
                .isVisible();
        code(page).fill("000 no");
        button(page, "Switch on").click();
        assertThat(page.getByText("This is not the code of this moment.")).isVisible();
        inspectBoth(page, "factor-first");
        String first = page.getByLabel("Key").inputValue();
        code(page).fill(TestSecondFactor.code(first, Instant.now()));
        page.keyboard().press("Enter");
        Locator codes = page.getByRole(AriaRole.MAIN).getByRole(AriaRole.LISTITEM);
        assertThat(codes).hasCount(10);
        inspectBoth(page, "factor-first-codes");
        button(page, "I have kept them").click();
        page.waitForURL(url -> url.contains("/gallery"));

        page.navigate("account");
        assertThat(page.getByText("10 of 10 recovery codes are left.")).isVisible();
        assertThat(page.getByText("so it cannot be switched off.")).isVisible();
        assertThat(button(page, "Switch codes off")).hasCount(0);
        inspectBoth(page, "factor-on");
        button(page, "Change app or phone").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.IMG)).isVisible();
        inspectBoth(page, "factor-set-up");
        String key = dialog.getByLabel("Key").inputValue();
        code(dialog).fill(TestSecondFactor.code(key, Instant.now()));
        page.keyboard().press("Enter");
        assertThat(dialog.getByRole(AriaRole.LISTITEM)).hasCount(10);
        String recovery = dialog.getByRole(AriaRole.LISTITEM).first().innerText();
        inspectBoth(page, "factor-codes");
        button(page, "I have kept them").click();
        assertThat(dialog).hasCount(0);

        TestSecondFactor.forgetUse(jdbc, email);
        signOut(page);
        typePassword(page, email, "sign-in/code");
        assertThat(code(page)).isFocused();
        assertThat(code(page)).hasAttribute("inputmode", "numeric");
        assertThat(code(page)).hasAttribute("autocomplete", "one-time-code");
        code(page).fill(TestSecondFactor.code(first, Instant.now()));
        page.keyboard().press("Enter");
        assertThat(page.getByText("This code does not open your account")).isVisible();
        inspectBoth(page, "factor-sign-in");
        code(page).fill(TestSecondFactor.code(key, Instant.now()));
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));

        signOut(page);
        typePassword(page, email, "sign-in/code");
        button(page, "Use a recovery code instead").click();
        Locator typed = page.getByLabel("Recovery code");
        assertThat(typed).hasAttribute("inputmode", "text");
        typed.fill(recovery);
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("account");
        assertThat(page.getByText("9 of 10 recovery codes are left.")).isVisible();

        // This browser stays signed in; with nothing but a password behind that it does not.
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate("history");
        page.waitForURL(url -> url.contains("/history"));
        jdbc.sql("delete from second_factor where account = (select id from account where email = :email)")
                .param("email", email)
                .update();
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.navigate("history");
        page.waitForURL(url -> url.contains("sign-in"));
        typePassword(page, email, "sign-in/set-up");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator code(Locator dialog) {
        return dialog.getByLabel("Code", new Locator.GetByLabelOptions().setExact(true));
    }
}
