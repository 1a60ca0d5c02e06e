package app.animato.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.CurrentAccount;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.junit.jupiter.api.Test;

class MainLayoutViewTest extends ViewTest {

    @Test
    void the_menu_leads_to_the_studio_the_gallery_and_the_history() {
        open("");
        var links = find(Nav.class).single().getChildren().map(RouterLink.class::cast);
        assertThat(links.map(link -> text(link).strip() + " -> " + link.getHref()))
                .containsExactly("Studio -> ", "Gallery -> gallery", "History -> history");
    }

    @Test
    void the_account_menu_says_who_is_signed_in() {
        open("");
        var entries =
                find(MenuBar.class).single().getItems().getFirst().getSubMenu().getItems();
        assertThat(entries.stream().map(entry -> text(entry).strip()))
                .containsExactly(person().email().value(), "Sign out");
    }

    @Test
    void only_a_sandbox_is_said_to_be_one() {
        assertThat(text(layout(true))).contains("Sandbox", "no Wiro key is set", "cost nothing");
        assertThat(text(layout(false))).doesNotContain("Sandbox");
    }

    private MainLayout layout(boolean sandbox) {
        return new MainLayout(bean(CurrentAccount.class), bean(AuthenticationContext.class), sandbox);
    }
}
