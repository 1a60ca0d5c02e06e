package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.RegistrationRefusal;
import app.animato.account.registration.Registration;
import app.animato.shared.ui.Texts;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CreateAccountViewTest extends ViewTest {

    @Override
    protected boolean startsSignedIn() {
        return false;
    }

    @BeforeEach
    void openThePage() {
        navigate(CreateAccountView.class);
    }

    @ParameterizedTest
    @CsvSource({
        "'', plum orbit lantern 7, NOT_AN_EMAIL",
        "nonsense, plum orbit lantern 7, NOT_AN_EMAIL",
        "ada@example.org, '', PASSWORD_TOO_SHORT",
        "ada@example.org, password123, PASSWORD_TOO_COMMON",
    })
    void each_refusal_is_explained_at_its_field_and_can_be_mended(
            String address, String secret, RegistrationRefusal reason) {
        long before = accounts();
        fill(address, secret);

        assertThat(email().isInvalid()).isEqualTo(reason.concernsEmail());
        assertThat(password().isInvalid()).isEqualTo(!reason.concernsEmail());
        String shown =
                reason.concernsEmail() ? email().getErrorMessage() : password().getErrorMessage();
        assertThat(shown).isEqualTo(Texts.text(reason.text()));
        assertThat(button().isEnabled()).isTrue();
        assertThat(accounts()).isEqualTo(before);
    }

    @Test
    void a_password_that_is_too_long_is_explained() {
        fill("ada@example.org", "long ".repeat(60));
        assertThat(password().getErrorMessage()).isEqualTo(Texts.text(RegistrationRefusal.PASSWORD_TOO_LONG.text()));
    }

    @Test
    void an_address_that_has_an_account_is_explained() {
        String address = People.newEmail();
        bean(Registration.class).register(address, People.PASSWORD);
        fill(" " + address.toUpperCase(Locale.ROOT), People.PASSWORD);
        assertThat(email().getErrorMessage()).isEqualTo(Texts.text(RegistrationRefusal.EMAIL_TAKEN.text()));
        assertThat(email().isInvalid()).isTrue();
    }

    @Test
    void what_was_explained_before_is_gone_when_something_else_is_wrong() {
        fill("nonsense", People.PASSWORD);
        fill(People.newEmail(), "short");
        assertThat(email().isInvalid()).isFalse();
        assertThat(password().isInvalid()).isTrue();
    }

    @Test
    void while_the_database_is_away_its_person_is_told_and_can_try_again() {
        String address = People.newEmail();
        withoutTable("account", () -> fill(address, People.PASSWORD));
        assertThat(test(find(Notification.class).single()).getText()).endsWith("Please try again.");
        assertThat(button().isEnabled()).isTrue();
        assertThat(email().getValue()).isEqualTo(address);
    }

    private void fill(String address, String secret) {
        email().setValue(address);
        password().setValue(secret);
        click("Create account");
    }

    private EmailField email() {
        return find(EmailField.class).single();
    }

    private PasswordField password() {
        return find(PasswordField.class).single();
    }

    private Button button() {
        return find(Button.class).withText("Create account").single();
    }

    private long accounts() {
        return bean(JdbcClient.class)
                .sql("select count(*) from account")
                .query(Long.class)
                .single();
    }
}
