package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.Element;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecondFactorViewTest extends ViewTest {

    @Autowired
    private ApplicationContext application;

    @Test
    void codes_are_set_up_with_password_key_and_code_and_recovery_codes_are_shown_once() {
        open("account");
        assertThat(shownText()).contains("It is switched off: your password alone opens your account.");
        click("Set up codes");
        field("Password").setValue("wrong guess");
        click("Continue");
        assertThat(field("Password").getErrorMessage()).isEqualTo("This is not your password. Nothing was changed.");
        field("Password").setValue(People.PASSWORD);
        click("Continue");

        assertThat(find(Image.class).withClassName("factor-picture").single().getAlt())
                .contains("The key as a QR code; it is below as text, too");
        TextField code = find(TextField.class).single();
        code.setValue("000 000 000");
        click("Switch on");
        assertThat(code.getErrorMessage()).startsWith("This is not the code of this moment.");
        code.setValue(TestSecondFactor.code(key(), Instant.now()));
        click("Switch on");

        assertThat(find(ListItem.class)
                        .withCondition(item -> item.getText().matches("([A-Z2-7]{5}-?){5}"))
                        .all())
                .hasSize(10);
        click("I have kept them");
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("From now on a code is asked for when you sign in by password.");
        assertThat(shownText()).contains("It has been on since", "10 of 10 recovery codes are left.");
    }

    @Test
    void codes_are_switched_off_by_who_knows_the_password_alone() {
        TestSecondFactor app = TestSecondFactor.of(person().id(), application);
        bean(JdbcClient.class)
                .sql("delete from recovery_code where code_hash = (select min(code_hash) from recovery_code"
                        + " where account = :id)")
                .param("id", person().id().value())
                .update();
        open("account");
        assertThat(shownText()).contains("9 of 10 recovery codes are left.");
        click("Switch codes off");
        field("Password").setValue(People.PASSWORD);
        find(Button.class).withText("Switch codes off").all().getLast().click();
        roundTrip();
        assertThat(app.isOn()).isFalse();
        assertThat(shownText()).contains("It is switched off:");
    }

    @Test
    void who_has_no_password_is_told_so() {
        bean(JdbcClient.class)
                .sql("update account set has_password = false where id = :id")
                .param("id", person().id().value())
                .update();
        open("account");
        assertThat(shownText())
                .contains("there is nothing a code could stand beside")
                .doesNotContain("Set up codes");
    }

    private String key() {
        return all(UI.getCurrent().getElement())
                .filter(element -> !element.isTextNode() && element.getTag().equals("animato-copy-link"))
                .map(element -> element.getAttribute("value"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Element> all(Element element) {
        return Stream.concat(Stream.of(element), element.getChildren().flatMap(SecondFactorViewTest::all));
    }

    private PasswordField field(String label) {
        return find(PasswordField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
