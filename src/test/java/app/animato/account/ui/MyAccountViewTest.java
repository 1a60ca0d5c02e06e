package app.animato.account.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;

class MyAccountViewTest extends ViewTest {

    @Test
    void says_whose_account_it_is() {
        open("account");
        assertThat(find(H1.class).single().getText()).isEqualTo("My account");
        assertThat(shownText()).contains(person().email().value() + " · here since");
    }
}
