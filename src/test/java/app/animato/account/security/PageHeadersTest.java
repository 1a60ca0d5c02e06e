package app.animato.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.Handshake;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What browsers are told about every answer, and what they are refused that ask for other sites. */
@WholeApplication
class PageHeadersTest {

    private static final Pattern SECRET = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Pattern PUSH_ID = Pattern.compile("\"Vaadin-Push-ID\":\"([^\"]+)\"");

    private final ApplicationContext application;
    private final int port;
    private final Visitor visitor;

    @Autowired
    PageHeadersTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
        this.visitor = new Visitor(port);
    }

    @BeforeEach
    void openTheHouse() {
        // Vaadin knows its routes from the first request on.
        visitor.get("/sign-in");
    }

    @Test
    void what_is_written_into_a_page_runs_only_with_the_secret_of_this_page() {
        HttpResponse<String> page = visitor.get("/sign-in");
        String secret = secret(page);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(24).isNotEqualTo(secret(visitor.get("/sign-in")));
        assertThat(SCRIPT.matcher(page.body()).results().map(script -> script.group()))
                .hasSizeGreaterThan(2)
                .allMatch(script -> script.contains("nonce=\"" + secret + "\""));
        assertThat(directive(page, "script-src")).doesNotContain("unsafe-inline", "http", "*", "data:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/create-account", "/nowhere", "/history", "/"})
    void a_page_loads_from_here_alone_and_sends_here_alone(String path) {
        signIn();
        HttpResponse<String> page = visitor.get(path);
        assertThat(directive(page, "default-src")).isEqualTo("'none'");
        assertThat(directive(page, "connect-src")).isEqualTo("'self'");
        assertThat(directive(page, "object-src")).isEqualTo("'none'");
        assertThat(directive(page, "form-action")).isEqualTo("'self'");
        assertThat(directive(page, "frame-ancestors")).isEqualTo("'none'");
        assertThat(policy(page)).doesNotContain("http:", "https:", "*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ui/app.css",
                "/manifest.webmanifest",
                "/actuator/health",
                "/actuator/env",
                "/history",
                "/wall/timeline",
                "/VAADIN/nothing",
                "/favicon.ico"
            })
    void what_is_no_page_can_do_nothing_as_one(String path) {
        HttpResponse<String> answer = new Visitor(port).get(path);
        assertThat(directive(answer, "default-src")).isEqualTo("'none'");
        assertThat(policy(answer)).doesNotContain("script-src", "unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/offline", "/sw.js"})
    void what_stands_in_while_the_server_is_away_runs_our_own_files_alone(String path) {
        assertThat(policy(visitor.get(path)))
                .contains("default-src 'none'", "script-src 'self';", "connect-src 'self'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/ui/app.css", "/actuator/health", "/media/nothing", "/wall/timeline"})
    void other_sites_get_no_hold_of(String path) {
        signIn();
        var headers = visitor.get(path).headers();
        assertThat(headers.allValues("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.firstValue("Permissions-Policy")).get().asString().contains("camera=()", "geolocation=()");
        assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_line_for_news_is_opened_to_our_own_pages_alone() {
        signIn();
        String address = pushAddress();
        assertThat(open(address, "http://localhost:" + port)).contains(" 101 ");
        for (String stranger : List.of(
                "https://elsewhere.example",
                "http://localhost:1",
                "http://localhost",
                "http://localhost:" + port + ".elsewhere.example",
                "null",
                "not an address")) {
            assertThat(open(address, stranger)).as(stranger).contains(" 403 ");
        }
    }

    private void signIn() {
        visitor.signIn(People.register(application).email().value(), People.PASSWORD);
    }

    private String open(String address, String origin) {
        String cookies = visitor.cookies().entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return Handshake.open(port, address, cookies, origin);
    }

    private String pushAddress() {
        String page = visitor.get("/?v-r=init&location=history&query=").body();
        var found = PUSH_ID.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=" + found.group(1)
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.0";
    }

    private static String policy(HttpResponse<String> answer) {
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).hasSize(1);
        return policies.getFirst();
    }

    private static String directive(HttpResponse<String> answer, String name) {
        return Pattern.compile("; *")
                .splitAsStream(policy(answer))
                .filter(directive -> directive.startsWith(name + " "))
                .map(directive -> directive.substring(name.length() + 1))
                .collect(Collectors.joining());
    }

    private static String secret(HttpResponse<String> page) {
        var found = SECRET.matcher(policy(page));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
