package app.animato.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.signin.SignIns;
import app.animato.testing.People;
import app.animato.testing.QuickHashes;
import app.animato.testing.Surroundings;
import app.animato.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A house that people come to by https, through a proxy that it trusts. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "animato.sandbox.enabled=false",
            "animato.public-url=https://animato.example.org",
            "server.forward-headers-strategy=native"
        })
@ContextConfiguration(initializers = {HttpsHouseTest.OwnFolder.class, QuickHashes.class})
class HttpsHouseTest {

    private static final String WRONG = "plum orbit lantern 8";

    static final class OwnFolder implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(Surroundings.properties(Surroundings.folder()))
                    .applyTo(context);
        }
    }

    private final ApplicationContext application;
    private final int port;

    @Autowired
    HttpsHouseTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
    }

    @BeforeEach
    void openTheHouse() {
        // Vaadin knows its routes from the first request on.
        byProxy("203.0.113.1").get("/sign-in");
    }

    @Test
    void cookies_that_open_something_are_kept_to_this_host_and_to_https() {
        Visitor visitor = byProxy("203.0.113.2");
        List<String> set = visitor.get("/sign-in").headers().allValues("Set-Cookie");
        assertThat(set)
                .singleElement()
                .asString()
                .startsWith("__Host-session=")
                .contains("Secure", "HttpOnly", "Path=/");

        String ada = People.register(application).email().value();
        List<String> opening =
                visitor.signInForLong(ada, People.PASSWORD).headers().allValues("Set-Cookie");
        assertThat(opening)
                .hasSize(3)
                .allMatch(cookie -> cookie.startsWith("__Host-"))
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("SameSite=Lax") && cookie.contains("Path=/;"))
                .noneMatch(cookie -> cookie.contains("Domain"))
                .anyMatch(cookie -> cookie.startsWith("__Host-remember-me="));
        assertThat(visitor.isSignedIn()).isTrue();
        visitor.drop("__Host-session");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void browsers_are_told_to_come_by_https_alone_and_only_when_they_do() {
        HttpResponse<String> page = byProxy("203.0.113.3").get("/sign-in");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .get()
                .asString()
                .contains("max-age=31536000");
        assertThat(byProxy("203.0.113.3").get("/media/nothing").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
        assertThat(new Visitor(port).get("/sign-in").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void a_browser_whose_person_was_shut_out_is_told_to_forget_the_pictures() {
        Account ada = People.register(application);
        Visitor browser = byProxy("203.0.113.5");
        browser.signIn(ada.email().value(), People.PASSWORD);
        assertThat(forgets(browser.get("/sign-in"))).isFalse();
        application.getBean(SignIns.class).endAll(ada.id());
        assertThat(forgets(browser.get("/gallery"))).isTrue();
        assertThat(forgets(browser.get("/sign-in"))).isFalse();
        assertThat(forgets(browser.get("/sign-in?ended"))).isTrue();
    }

    private static boolean forgets(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Clear-Site-Data")
                .filter("\"cache\""::equals)
                .isPresent();
    }

    @Test
    void who_says_to_come_from_elsewhere_still_counts_as_who_the_proxy_saw() {
        String ada = People.register(application).email().value();
        List<String> answers = IntStream.range(0, 10)
                .mapToObj(guess -> byProxy("198.51.100." + guess + ", 203.0.113.4"))
                .map(stranger -> stranger.signIn(ada, WRONG)
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .toList();
        assertThat(answers.subList(0, 8)).allMatch(answer -> answer.endsWith("?error"));
        assertThat(answers.subList(8, 10)).allMatch(answer -> answer.endsWith("?wait"));
        assertThat(byProxy("203.0.113.5").signIn(ada, WRONG).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("?error");
    }

    @Test
    void who_leaves_takes_what_they_saw_out_of_the_browser() {
        Visitor visitor = byProxy("203.0.113.7");
        visitor.signIn(People.register(application).email().value(), People.PASSWORD);
        HttpResponse<String> left = visitor.post("/logout", Map.of("_csrf", visitor.csrfToken()));
        assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"cache\"");
    }

    @Test
    void who_is_sent_on_stays_in_the_house_whatever_host_they_name() {
        HttpResponse<String> sent = byProxy("203.0.113.6")
                .saying("X-Forwarded-Host", "elsewhere.example")
                .get("/history");
        assertThat(sent.headers().firstValue("Location")).get().asString().doesNotContain("elsewhere");
    }

    private Visitor byProxy(String forwardedFor) {
        return new Visitor(port).saying("X-Forwarded-Proto", "https").saying("X-Forwarded-For", forwardedFor);
    }
}
