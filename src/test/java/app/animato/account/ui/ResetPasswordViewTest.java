package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.shared.SecretToken;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResetPasswordViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    private final SecretToken token = SecretToken.create();

    @Override
    protected boolean startsSignedIn() {
        return false;
    }

    @BeforeEach
    void somebodyHasALink() {
        Account ada = People.register(application);
        bean(JdbcClient.class)
                .sql("insert into password_reset (token_hash, account, created_at, expires_at)"
                        + " values (:token, :account, :now, :end)")
                .param("token", token.hash())
                .param("account", ada.id().value())
                .param("now", OffsetDateTime.now())
                .param("end", OffsetDateTime.now().plusHours(1))
                .update();
        open("reset-password/" + token.reveal());
        assertThat(find(EmailField.class).single().getValue())
                .isEqualTo(ada.email().value());
    }

    @Test
    void a_new_password_is_chosen_once() {
        find(PasswordField.class).single().setValue("password12");
        click("Save the password");
        assertThat(find(PasswordField.class).single().getErrorMessage()).contains("Please choose another one.");
        find(PasswordField.class).single().setValue("plum orbit lantern 8");
        click("Save the password");
        open("reset-password/" + token.reveal());
        assertThat(shownText()).contains("This link is over");
        assertThat(find(PasswordField.class).all()).isEmpty();
    }

    @Test
    void a_link_that_is_used_up_meanwhile_says_so() {
        bean(JdbcClient.class).sql("delete from password_reset").update();
        find(PasswordField.class).single().setValue("plum orbit lantern 8");
        click("Save the password");
        assertThat(shownText()).contains("This link is over");
    }
}
