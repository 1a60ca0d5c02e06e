package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.shared.ui.PageRequest;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class SignInCodeViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    @Override
    protected boolean startsSignedIn() {
        return false;
    }

    @BeforeEach
    void somebodyLivesHere() {
        People.register(application);
    }

    @Test
    void without_a_password_there_is_nothing_but_the_page_for_signing_in() {
        open("sign-in/code");
        assertThat(shownText()).contains("Welcome back", "Please sign in again.");
    }

    @Test
    void asks_for_a_code_and_says_what_else_does() {
        typePassword();
        open("sign-in/code");
        assertThat(shownText())
                .contains("One more step", "A recovery code does as well.")
                .doesNotContain("does not open your account");
        assertThat(find(TextField.class).single().getLabel()).isEqualTo("Code");
        click("Use a recovery code instead");
        assertThat(find(TextField.class).single().getLabel()).isEqualTo("Recovery code");
    }

    @Test
    void says_what_was_wrong_and_what_to_do() {
        typePassword();
        open("sign-in/code?error");
        assertThat(shownText()).contains("This code does not open your account", "Wait for the next one");
        open("sign-in/code?wait");
        assertThat(shownText()).contains("There were too many wrong tries from here.");
    }

    private void typePassword() {
        Account ada = People.register(application);
        TestSecondFactor.of(ada.id(), application).passwordTyped(PageRequest.current(), ada.email());
    }
}
