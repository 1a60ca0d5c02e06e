package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.testing.People;
import app.animato.testing.ViewTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.router.RouteData;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Every page, opened by everybody. What is expected of it is in {@code pages.txt}. */
class PagesViewTest extends ViewTest {

    private final ApplicationContext application;

    @Autowired
    PagesViewTest(ApplicationContext application) {
        this.application = application;
    }

    record Page(String route, String triedAs, List<String> outcomes) {

        @Override
        public String toString() {
            return route;
        }
    }

    @Override
    protected boolean startsSignedIn() {
        return false;
    }

    static List<Page> pages() {
        return Listing.read("access/pages.txt").stream()
                .map(line -> line.split(" +", -1))
                .map(words -> new Page(words[0], words[1], List.of(words).subList(2, words.length)))
                .toList();
    }

    @Test
    void every_page_is_listed_with_who_sees_it() {
        assertThat(pages().stream().map(Page::route))
                .containsExactlyInAnyOrderElementsOf(
                        RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                                .map(RouteData::getTemplate)
                                .map(template -> "/" + template)
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everybody_sees_the_pages_that_are_theirs(Page page) throws IOException {
        Household house = Household.of(application);
        assertThat(seen(page, Optional.empty(), house))
                .as("nobody")
                .isEqualTo(page.outcomes().get(0));
        assertThat(seen(page, Optional.of(house.bob()), house))
                .as("member")
                .isEqualTo(page.outcomes().get(1));
        assertThat(seen(page, Optional.of(house.ada()), house))
                .as("person")
                .isEqualTo(page.outcomes().get(2));
        assertThat(seen(page, Optional.of(house.olga()), house))
                .as("owner")
                .isEqualTo(page.outcomes().get(3));
    }

    private String seen(Page page, Optional<Account> account, Household house) {
        account.ifPresent(person -> People.actAs(person, application));
        if (account.isPresent()) {
            // Away from what the one before looked at: to come to the same address again is to stay.
            open("sign-in");
        }
        open(page.triedAs()
                .substring(1)
                .replace("{generation}", house.hers().generation().toString()));
        if (UI.getCurrent().getInternals().getActiveRouterTargetsChain().isEmpty()) {
            // Before anything was shown the browser was sent on.
            return "sign-in";
        }
        String view = getCurrentView().getClass().getSimpleName();
        String shown = shownText();
        if (view.equals("NotFoundView")) {
            assertThat(house.hers().isIn(shown)).isFalse();
            return "nothing";
        }
        boolean turnedBack = view.equals("SignInView") && !page.route().equals("/sign-in");
        boolean isInAlready = view.equals("StudioView") && !page.route().equals("/");
        return turnedBack ? "sign-in" : isInAlready ? "studio" : "opens";
    }
}
