package app.animato.gallery.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnDataSectionViewTest extends ViewTest {

    @Test
    void everything_can_be_taken_along() {
        open("account");
        assertThat(shownText()).contains("My data").contains("Your photos and videos use 1 MB of 5 GB");
        assertThat(find(Anchor.class).withText("Download everything").single().getHref())
                .isEqualTo("my-data.zip");
    }

    @Test
    void only_who_knows_the_password_deletes_the_account() {
        open("account");
        click("Delete my account…");
        confirm("not the password");
        assertThat(password().getErrorMessage()).contains("Nothing was deleted");
        assertThat(isDeleted()).isFalse();

        confirm(People.PASSWORD);
        assertThat(isDeleted()).isTrue();
    }

    @Test
    void whoever_owns_the_house_alone_stays() {
        bean(JdbcClient.class).sql("update account set role = 'MEMBER'").update();
        bean(JdbcClient.class)
                .sql("update account set role = 'OWNER' where id = :id")
                .param("id", person().id().value())
                .update();
        open("account");
        click("Delete my account…");
        confirm(People.PASSWORD);
        assertThat(password().getErrorMessage()).contains("only one who owns");
        assertThat(isDeleted()).isFalse();
    }

    private PasswordField password() {
        return find(PasswordField.class).all().stream()
                .filter(field -> "Your password".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void confirm(String password) {
        test(password()).setValue(password);
        test(find(Button.class).withText("Delete for good").single()).click();
    }

    private boolean isDeleted() {
        return bean(JdbcClient.class)
                        .sql("select count(*) from account where id = :id and deleted_at is null")
                        .param("id", person().id().value())
                        .query(Long.class)
                        .single()
                == 0;
    }
}
