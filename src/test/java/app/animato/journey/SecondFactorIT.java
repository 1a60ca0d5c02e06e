package app.animato.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.animato.account.secondfactor.TestSecondFactor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody has a code asked for besides their password. */
class SecondFactorIT extends RunningAnimato {

    private final JdbcClient jdbc;

    @Autowired
    SecondFactorIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void codes_are_set_up_asked_for_replaced_by_a_recovery_code_and_switched_off() {
        Page page = newDevice();
        String email = newEmail();
        arrive(page, email, "account");
        button(page, "Set up codes").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByRole(AriaRole.IMG)).isVisible();
        button(page, "Switch on").click();
        assertThat(dialog.getByText("This is not the code of this moment.")).isVisible();
        inspect(page, "factor-set-up-desktop");
        page.setViewportSize(390, 844);
        inspect(page, "factor-set-up-phone");
        page.setViewportSize(1440, 900);
        String key = dialog.getByLabel("Key").inputValue();
        code(dialog).fill(TestSecondFactor.code(key, Instant.now()));
        page.keyboard().press("Enter");
        Locator codes = dialog.getByRole(AriaRole.LISTITEM);
        assertThat(codes).hasCount(10);
        String recovery = codes.first().innerText();
        inspect(page, "factor-codes-desktop");
        page.setViewportSize(390, 844);
        inspect(page, "factor-codes-phone");
        page.setViewportSize(1440, 900);
        button(page, "I have kept them").click();
        assertThat(page.getByText("10 of 10 recovery codes are left.")).isVisible();
        inspect(page, "factor-on-desktop");

        TestSecondFactor.forgetUse(jdbc, email);
        signOut(page);
        typePassword(page, email);
        assertThat(code(page)).isFocused();
        assertThat(code(page)).hasAttribute("inputmode", "numeric");
        assertThat(code(page)).hasAttribute("autocomplete", "one-time-code");
        code(page).fill("123");
        page.keyboard().press("Enter");
        assertThat(page.getByText("This code does not open your account")).isVisible();
        inspect(page, "factor-sign-in-desktop");
        page.setViewportSize(390, 844);
        inspect(page, "factor-sign-in-phone");
        page.setViewportSize(1440, 900);
        code(page).fill(TestSecondFactor.code(key, Instant.now()));
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));

        signOut(page);
        typePassword(page, email);
        button(page, "Use a recovery code instead").click();
        Locator typed = page.getByLabel("Recovery code");
        assertThat(typed).hasAttribute("inputmode", "text");
        typed.fill(recovery);
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("sign-in"));
        page.navigate("account");
        assertThat(page.getByText("9 of 10 recovery codes are left.")).isVisible();

        button(page, "Switch codes off").click();
        dialog.getByLabel("Password", new Locator.GetByLabelOptions().setExact(true))
                .fill(PASSWORD);
        page.keyboard().press("Enter");
        assertThat(page.getByText("It is switched off")).isVisible();
        signOut(page);
        signIn(page, email);
    }

    private static void typePassword(Page page, String email) {
        page.navigate("sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Sign in").click();
        page.waitForURL(url -> url.contains("sign-in/code"));
    }

    private static Locator code(Page page) {
        return page.getByLabel("Code", new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator code(Locator dialog) {
        return dialog.getByLabel("Code", new Locator.GetByLabelOptions().setExact(true));
    }
}
