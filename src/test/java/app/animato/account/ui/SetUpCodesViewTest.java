package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.secondfactor.SetUpEntrance;
import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.shared.ui.PageRequest;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class SetUpCodesViewTest extends ViewTest {

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
        open("sign-in/set-up");
        assertThat(shownText()).contains("Welcome back", "Please sign in again.");
    }

    @Test
    void gives_the_app_its_key_takes_its_code_and_shows_recovery_codes() {
        Account ada = askedToSetUp();
        open("sign-in/set-up");
        assertThat(shownText()).contains("First set up codes", "You have a quarter of an hour for it.");
        assertThat(find(Image.class).withClassName("factor-picture").single()).isNotNull();
        code().setValue("123");
        click("Switch on");
        assertThat(code().getErrorMessage()).startsWith("This is not the code of this moment.");

        String key = bean(SetUpEntrance.class)
                .draft(PageRequest.current())
                .orElseThrow()
                .key()
                .reveal();
        code().setValue(TestSecondFactor.code(key, Instant.now()));
        click("Switch on");
        assertThat(find(ListItem.class)
                        .withCondition(item -> item.getText().matches("([A-Z2-7]{5}-?){5}"))
                        .all())
                .hasSize(10);
        assertThat(shownText()).contains("they are shown this once").doesNotContain("First set up codes");
        assertThat(bean(JdbcClient.class)
                        .sql("select count(*) from second_factor where account = :id")
                        .param("id", ada.id().value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void says_what_to_do_when_the_password_was_typed_too_long_ago() {
        Account ada = askedToSetUp();
        open("sign-in/set-up");
        bean(JdbcClient.class)
                .sql("update account set password_version = password_version + 1 where id = :id")
                .param("id", ada.id().value())
                .update();
        code().setValue("123");
        click("Switch on");
        assertThat(code().getErrorMessage()).endsWith("Please sign in again.");
    }

    private Account askedToSetUp() {
        Account ada = People.register(application);
        TestSecondFactor.askedToSetUp(PageRequest.current(), ada);
        return ada;
    }

    private TextField code() {
        return find(TextField.class).single();
    }
}
