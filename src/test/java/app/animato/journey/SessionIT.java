package app.animato.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionIT extends RunningAnimato {

    private static final String SESSION = "JSESSIONID";
    private static final String REMEMBER_ME = "remember-me";

    @Test
    void a_new_account_begins_with_a_new_session() {
        Page page = newDevice();
        page.navigate("create-account");
        String before = cookie(page.context(), SESSION).orElseThrow().value;
        createAccount(page, newEmail());
        String after = cookie(page.context(), SESSION).orElseThrow().value;
        assertThat(after).isNotEqualTo(before);

        Page earlier = newDevice();
        earlier.context().addCookies(List.of(new Cookie(SESSION, before).setUrl(page.url())));
        earlier.navigate("history");
        assertThat(earlier.url()).endsWith("/sign-in");

        page.navigate("history");
        assertThat(page.url()).endsWith("/history");
    }

    @Test
    void signing_out_takes_remembering_back_and_ends_the_session() {
        Page page = newDevice();
        String email = newEmail();
        createAccount(page, email);
        signOut(page);
        signIn(page, email);
        assertThat(cookie(page.context(), REMEMBER_ME)).hasValueSatisfying(remember -> {
            assertThat(remember.httpOnly).isTrue();
            assertThat(remember.expires).isPositive();
        });
        String session = cookie(page.context(), SESSION).orElseThrow().value;

        signOut(page);
        assertThat(cookie(page.context(), REMEMBER_ME)).isEmpty();
        Page old = newDevice();
        old.context().addCookies(List.of(new Cookie(SESSION, session).setUrl(page.url())));
        old.navigate("history");
        assertThat(old.url()).endsWith("/sign-in");
    }

    private static Optional<Cookie> cookie(BrowserContext context, String name) {
        return context.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst();
    }
}
