package app.animato.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.CurrentAccount;
import app.animato.shared.ui.FramePart;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class MainLayoutViewTest extends ViewTest {

    @Test
    void the_menu_leads_to_the_studio_the_gallery_and_the_history() {
        open("");
        var links = find(Nav.class).single().getChildren().map(RouterLink.class::cast);
        assertThat(links.map(link -> text(link).strip() + " -> " + link.getHref()))
                .containsExactly("Studio -> ", "Gallery -> gallery", "History -> history");
    }

    @Test
    void the_page_that_is_open_is_the_current_one_in_the_menu() {
        open("gallery");
        var current = find(Nav.class)
                .single()
                .getChildren()
                .filter(link -> link.getElement().hasAttribute("aria-current"))
                .map(RouterLink.class::cast)
                .map(RouterLink::getHref);
        assertThat(current).containsExactly("gallery");
    }

    @ParameterizedTest
    @CsvSource({"trash,gallery", "shared,history"})
    void a_page_that_no_entry_leads_to_is_found_below_the_one_that_people_came_from(String page, String entry) {
        open(page);
        var within = find(Nav.class)
                .single()
                .getChildren()
                .filter(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                .map(RouterLink.class::cast)
                .map(RouterLink::getHref);
        assertThat(within).containsExactly(entry);
    }

    @Test
    void the_account_menu_says_who_is_signed_in_and_offers_colours_languages_and_the_way_out() {
        open("");
        var menu = find(MenuBar.class).single().getItems().getFirst().getSubMenu();
        assertThat(menu.getItems().stream().map(entry -> text(entry).strip()))
                .containsExactly(
                        person().email().value(),
                        "Appearance",
                        "As the system",
                        "Light",
                        "Dark",
                        "Language",
                        "English",
                        "Türkçe",
                        "Deutsch",
                        "My account",
                        "Sign out");
        assertThat(menu.getItems().stream()
                        .filter(entry -> entry.isChecked())
                        .map(entry -> text(entry).strip()))
                .containsExactly("As the system", "English");
    }

    @Test
    void only_a_sandbox_is_said_to_be_one() {
        assertThat(text(layout(true))).contains("Sandbox", "No Wiro key is set", "cost nothing");
        assertThat(text(layout(false))).doesNotContain("Sandbox");
    }

    private MainLayout layout(boolean sandbox) {
        ObjectProvider<FramePart> parts = new StaticListableBeanFactory().getBeanProvider(FramePart.class);
        return new MainLayout(bean(CurrentAccount.class), bean(AuthenticationContext.class), parts, sandbox);
    }
}
