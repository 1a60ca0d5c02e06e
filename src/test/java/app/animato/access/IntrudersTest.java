package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.testing.Handshake;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What somebody may try who means harm. */
@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class IntrudersTest {

    private static final String WRONG = "plum orbit lantern 8";

    private final int port;
    private final Account ada;
    private final Visitor visitor;

    @Autowired
    IntrudersTest(ApplicationContext application, @LocalServerPort int port) {
        this.port = port;
        this.ada = People.register(application);
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void openTheHouse() {
        // Vaadin knows its routes from the first request on.
        visitor.get("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/history",
                "/wall/items",
                "/media/nothing",
                "/download/nothing",
                "/logout",
                "/actuator/health",
                "/manifest.webmanifest",
                "/error",
                "/callback/nobody"
            })
    void no_post_is_taken_without_the_word_of_our_own_page(String path) {
        enter();
        assertThat(visitor.post(path, Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post(path, Map.of("_csrf", "guessed")).statusCode()).isEqualTo(403);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void who_signs_in_is_sent_nowhere_else() {
        for (String lure : List.of(
                "/sign-in?continue=https://elsewhere.example",
                "/sign-in?redirect=//elsewhere.example",
                "/history?next=https://elsewhere.example/",
                "/%2f%2felsewhere.example")) {
            Visitor lured = new Visitor(port);
            lured.get(lure);
            String sentTo = location(lured.signIn(ada.email().value(), People.PASSWORD));
            assertThat(lured.isSignedIn()).as(lure).isTrue();
            assertThat(URI.create("http://localhost:" + port + "/").resolve(sentTo))
                    .as(lure)
                    .hasAuthority("localhost:" + port);
        }
    }

    @Test
    void a_session_that_a_stranger_made_up_is_nobodys() {
        visitor.bring(Visitor.SESSION, "0123456789ABCDEF0123456789ABCDEF");
        visitor.get("/sign-in");
        assertThat(visitor.cookie(Visitor.SESSION)).get().isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/history;jsessionid=0123456789ABCDEF",
                "//history",
                "/./history",
                "/ui/../history",
                "/ui/%2e%2e/history",
                "/ui/..%2f..%2fapplication.yml",
                "/ui/%252e%252e/application.yml",
                "/ui/..\\..\\application.yml",
                "/ui/",
                "/ui",
                "/META-INF/",
                "/WEB-INF/web.xml",
                "/application.yml",
                "/actuator/env",
                "/actuator;/env",
                "/actuator/%65nv",
                "/actuator/health/../env",
                "/ACTUATOR/env",
                "/s/../admin",
                "/s/..;/admin",
                "/media/..%2f..%2fanimato.mv.db",
                "/.git/config",
                "/history%00",
                "/history%0d%0aSet-Cookie:%20a=b"
            })
    void odd_spellings_of_addresses_open_nothing(String path) {
        String answer = ask("GET", path);
        assertThat(answer.lines().findFirst()).get().asString().containsPattern(" (302|400|403|404) ");
        assertThat(answer)
                .doesNotContain("Set-Cookie: a=b", "Server:", "X-Powered-By", "jsessionid=")
                .doesNotContainPattern("Location: (?!/sign-in)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT", "DEBUG"})
    void nothing_is_answered_to_methods_that_nobody_needs(String method) {
        for (String path : List.of("/sign-in", "/ui/app.css", "/media/nothing", "/actuator/health", "/")) {
            assertThat(ask(method, path).lines().findFirst())
                    .as(path)
                    .get()
                    .asString()
                    .containsPattern(" (302|400|403|404|405|501) ");
        }
    }

    @Test
    void without_a_proxy_nobody_can_say_where_they_come_from() {
        List<String> answers = IntStream.range(0, 10)
                .mapToObj(guess -> new Visitor(port)
                        .saying("X-Forwarded-For", "198.51.100." + guess)
                        .saying("Forwarded", "for=198.51.100." + guess)
                        .saying("X-Real-IP", "198.51.100." + guess))
                .map(stranger -> location(stranger.signIn(ada.email().value(), WRONG)))
                .toList();
        assertThat(answers.subList(0, 8)).allMatch(answer -> answer.endsWith("?error"));
        assertThat(answers.subList(8, 10)).allMatch(answer -> answer.endsWith("?wait"));
        Visitor pretender = new Visitor(port)
                .saying("X-Forwarded-Proto", "https")
                .saying("X-Forwarded-Host", "elsewhere.example")
                .saying("X-Forwarded-Prefix", "/elsewhere");
        HttpResponse<String> sent = pretender.get("/history");
        assertThat(location(sent)).isEqualTo("/sign-in");
        assertThat(sent.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void what_is_asked_for_does_not_become_a_header() {
        HttpResponse<String> answer = visitor.get("/manifest.webmanifest?language=en%0d%0aX-Smuggled:%20yes");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Smuggled")).isEmpty();
    }

    @Test
    void a_page_does_nothing_for_who_does_not_know_its_word(CapturedOutput log) {
        enter();
        String page = visitor.get("/?v-r=init&location=history&query=").body();
        assertThat(page).contains("Vaadin-Security-Key");
        HttpResponse<String> answer =
                visitor.post("/?v-r=uidl&v-uiId=0", "application/json", """
                        {"csrfToken":"guessed","syncId":0,"clientId":0,"rpc":[]}""".getBytes(StandardCharsets.UTF_8));
        assertThat(log.getAll()).contains("Invalid security key");
        assertThat(answer.body()).contains("\"appError\"", "\"changes\":{}");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    private void enter() {
        visitor.signIn(ada.email().value(), People.PASSWORD);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    /** By nobody. */
    private String ask(String method, String path) {
        return Handshake.answer(
                port, List.of(method + " " + path + " HTTP/1.1", "Host: localhost:" + port, "Connection: close"));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
