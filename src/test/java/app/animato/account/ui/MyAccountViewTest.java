package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MyAccountViewTest extends ViewTest {

    @Test
    void says_whose_account_it_is_and_begins_with_how_its_person_gets_in() {
        open("account");
        assertThat(find(H1.class).single().getText()).isEqualTo("My account");
        assertThat(shownText()).contains(person().email().value() + " · here since");
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .startsWith("Password", "Code besides the password", "Passkeys", "Where you are signed in");
    }

    @Test
    void the_password_is_changed_by_who_knows_it() {
        open("account");
        field("Current password").setValue("plum orbit lantern 6");
        field("New password").setValue("plum orbit lantern 8");
        click("Change the password");
        assertThat(field("Current password").getErrorMessage())
                .isEqualTo("This is not your current password. Nothing was changed.");
        field("Current password").setValue(People.PASSWORD);
        field("New password").setValue("short");
        click("Change the password");
        assertThat(field("Current password").isInvalid()).isFalse();
        assertThat(field("New password").getErrorMessage()).contains("at least 10 characters");
        field("New password").setValue("plum orbit lantern 8");
        click("Change the password");
        assertThat(test(find(Notification.class).single()).getText()).startsWith("Your password is changed.");
        assertThat(field("New password").getValue()).isEmpty();
    }

    @Test
    void other_browsers_are_listed_in_plain_words_and_signed_out_one_by_one_or_together() {
        signedIn(person().id(), "Firefox", "Windows");
        signedIn(person().id(), "Safari", "iPhone");
        signedIn(person().id(), "", "");
        signedIn(archive().newOwner(), "Opera", "Linux");
        open("account");
        assertThat(shownText())
                .contains("Firefox on Windows", "Safari on iPhone", "A browser that does not say which")
                .doesNotContain("Opera");
        test(find(Button.class)
                        .withCondition(button -> button.getAriaLabel()
                                .filter("Sign out Safari on iPhone"::equals)
                                .isPresent())
                        .single())
                .click();
        type("wrong guess");
        assertThat(shownText()).contains("Safari");
        type(People.PASSWORD);
        assertThat(shownText()).contains("Firefox on Windows").doesNotContain("Safari");
        // Whoever has shown who they are is not asked again at once.
        click("Sign out everywhere else");
        assertThat(shownText()).doesNotContain("Firefox", "Sign out everywhere else");
    }

    private void type(String password) {
        field("Password").setValue(password);
        click("Sign out there");
    }

    private void signedIn(AccountId account, String browser, String system) {
        bean(JdbcClient.class)
                .sql("insert into sign_in (id, account, browser, operating_system, created_at, seen_at)"
                        + " values (:id, :account, :browser, :system, :now, :now)")
                .param("id", UUID.randomUUID())
                .param("account", account.value())
                .param("browser", browser)
                .param("system", system)
                .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                .update();
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
