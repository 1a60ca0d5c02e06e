package app.animato.account.security;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.signin.SignIns;
import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.library.MediaLibrary;
import app.animato.shared.ui.ClientFiles;
import app.animato.testing.People;
import app.animato.testing.Surroundings;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class SecurityTest {

    private final ApplicationContext application;
    private final int port;
    private final Visitor visitor;
    private final Account ada;

    @Autowired
    SecurityTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
        this.visitor = new Visitor(port);
        this.ada = People.register(application);
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
                "/gallery",
                "/trash",
                "/wall/timeline",
                "/wall/items",
                "/admin",
                "/generation/7c8abd66-0ea5-400f-b84d-304873ba264f",
                "/media/7c8abd66-0ea5-400f-b84d-304873ba264f",
                "/media/7c8abd66-0ea5-400f-b84d-304873ba264f?v-r=uidl",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump?v-r=init",
                "/actuator/info",
                "/error",
                "/nowhere",
                "/VAADIN/nothing"
            })
    void who_is_not_signed_in_is_sent_to_the_sign_in_page_from(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/sign-in");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/create-account",
                "/ui/app.css",
                "/ui/mark.svg",
                "/actuator/health",
                "/sw.js",
                "/offline",
                "/manifest.webmanifest"
            })
    void nobody_needs_an_account_for(String path) {
        assertThat(visitor.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void our_own_files_are_kept_for_good_where_their_addresses_change_with_them() {
        assertThat(cacheControl("/" + ClientFiles.address("app.css"))).contains("max-age=31536000", "immutable");
        assertThat(cacheControl("/" + ClientFiles.address("icons/glyphs.svg"))).contains("immutable");
        assertThat(cacheControl("/ui/app.css")).isEqualTo("no-cache");
    }

    /** Or what stands in while the server is away would be put together from the style and script of an older version. */
    @Test
    void our_own_files_are_never_taken_for_unchanged_by_a_date_that_all_versions_share() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/ui/app.css"))
                .header("If-Modified-Since", "Fri, 01 Jan 2100 00:00:00 GMT")
                .build();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = browser.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Last-Modified")).isEmpty();
        }
    }

    private String cacheControl(String path) {
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Cache-Control").orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/callback/wrong", "/sign-in", "/", "/media/nothing"})
    void what_a_stranger_sends_without_a_session_is_refused_without_a_session(String path) {
        HttpResponse<String> answer = new Visitor(port).post(path, Map.of("_csrf", "guessed"));
        assertThat(answer.statusCode()).isIn(302, 403);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere?v-r=uidl", "/?v-r=uidl", "/nowhere?v-r=heartbeat"})
    void what_looks_like_a_page_at_work_makes_no_session_either(String path) {
        assertThat(new Visitor(port).post(path, Map.of()).headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/info", "/actuator/metrics", "/actuator/loggers"})
    void not_even_the_owner_reaches(String path) {
        application
                .getBean(JdbcClient.class)
                .sql("update account set role = 'OWNER' where id = :id")
                .param("id", ada.id().value())
                .update();
        enter();
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertTellsNothing(answer);
    }

    @Test
    void health_says_only_whether_all_is_well() {
        String body = visitor.get("/actuator/health").body();
        assertThat(body).contains("\"status\":\"UP\"").doesNotContain("details", "components", "H2", "diskSpace");
    }

    @Test
    void signing_in_leads_home_with_a_new_session() {
        String before = visitor.cookie(Visitor.SESSION).orElseThrow();
        HttpResponse<String> answer = enter();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/");
        assertThat(visitor.cookie(Visitor.SESSION)).isPresent().get().isNotEqualTo(before);
        assertThat(visitor.isSignedIn()).isTrue();

        Visitor earlier = new Visitor(port);
        earlier.bring(Visitor.SESSION, before);
        assertThat(earlier.isSignedIn()).isFalse();
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites() {
        HttpResponse<String> answer = new Visitor(port).get("/sign-in");
        assertThat(setCookie(answer, Visitor.SESSION)).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        HttpResponse<String> wrong = visitor.signIn(ada.email().value(), "plum orbit lantern 8");
        HttpResponse<String> unknown = visitor.signIn("nobody@example.org", People.PASSWORD);
        HttpResponse<String> nonsense = visitor.signIn("' or 1=1 --", "");
        assertThat(wrong.statusCode()).isEqualTo(302);
        assertThat(location(wrong)).endsWith("/sign-in?error");
        assertThat(location(unknown)).isEqualTo(location(wrong));
        assertThat(location(nonsense)).isEqualTo(location(wrong));
        assertThat(unknown.body()).isEqualTo(wrong.body());
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void the_address_is_known_in_every_spelling() {
        visitor.signIn(" " + ada.email().value().toUpperCase(Locale.ROOT), People.PASSWORD);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void nobody_is_remembered_who_did_not_ask_for_it() {
        enter();
        assertThat(visitor.cookie(Visitor.REMEMBER_ME)).isEmpty();
    }

    @Test
    void who_asked_to_stay_signed_in_is_known_again_without_a_session() {
        String cookie = setCookie(visitor.signInForLong(ada.email().value(), People.PASSWORD), Visitor.REMEMBER_ME);
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/", "Max-Age=5184000");

        assertThat(remembered().isSignedIn()).isTrue();
    }

    @Test
    void several_requests_may_bring_the_same_remember_me_cookie() {
        visitor.signInForLong(ada.email().value(), People.PASSWORD);
        assertThat(remembered().isSignedIn()).isTrue();
        assertThat(remembered().isSignedIn()).isTrue();
    }

    @Test
    void a_remember_me_cookie_ends_with_its_sign_in() {
        visitor.signInForLong(ada.email().value(), People.PASSWORD);
        assertThat(remembered().isSignedIn()).isTrue();
        application.getBean(SignIns.class).endAll(ada.id());
        assertThat(remembered().isSignedIn()).isFalse();
    }

    @Test
    void a_remember_me_cookie_that_was_meddled_with_is_worth_nothing() {
        visitor.signInForLong(ada.email().value(), People.PASSWORD);
        Visitor other = new Visitor(port);
        String cookie = visitor.cookie(Visitor.REMEMBER_ME).orElseThrow();
        other.bring(Visitor.REMEMBER_ME, (cookie.startsWith("A") ? "B" : "A") + cookie.substring(1));
        assertThat(other.isSignedIn()).isFalse();
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_remember_me_cookie_back() {
        visitor.signInForLong(ada.email().value(), People.PASSWORD);
        String session = visitor.cookie(Visitor.SESSION).orElseThrow();
        HttpResponse<String> answer = visitor.post("/logout", Map.of("_csrf", visitor.csrfToken()));
        assertThat(setCookie(answer, Visitor.REMEMBER_ME)).contains(Visitor.TAKEN_BACK);
        assertThat(visitor.isSignedIn()).isFalse();
        Visitor old = new Visitor(port);
        old.bring(Visitor.SESSION, session);
        assertThat(old.isSignedIn()).isFalse();
    }

    @Test
    void a_copy_of_the_remember_me_cookie_is_worth_nothing_after_signing_out() {
        visitor.signInForLong(ada.email().value(), People.PASSWORD);
        Visitor thief = remembered();
        visitor.post("/logout", Map.of("_csrf", visitor.csrfToken()));
        assertThat(thief.isSignedIn()).isFalse();
    }

    @Test
    void nobody_is_signed_out_by_another_site() {
        enter();
        assertThat(visitor.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/logout?v-r=uidl", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void nobody_is_signed_in_by_another_site() {
        HttpResponse<String> forged =
                visitor.post("/sign-in", Map.of("username", ada.email().value(), "password", People.PASSWORD));
        assertThat(location(forged)).endsWith("/sign-in?expired");
        assertThat(visitor.isSignedIn()).isFalse();

        String strangersToken = new Visitor(port).csrfToken();
        visitor.post(
                "/sign-in?v-r=uidl",
                Map.of("username", ada.email().value(), "password", People.PASSWORD, "_csrf", strangersToken));
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void somebody_elses_file_looks_like_none() throws Exception {
        Path file = Files.writeString(Surroundings.folder().resolve("poster"), "a poster");
        MediaId mine = MediaId.create();
        application.getBean(MediaLibrary.class).keep(ada.id(), mine, MediaKind.POSTER, file, "image/jpeg", 1, 1);
        Visitor stranger = new Visitor(port);
        stranger.signIn(People.register(application).email().value(), People.PASSWORD);
        enter();

        assertThat(visitor.get("/media/" + mine.value()).statusCode()).isEqualTo(200);
        HttpResponse<String> foreign = stranger.get("/media/" + mine.value());
        HttpResponse<String> missing = stranger.get("/media/" + MediaId.create().value());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(foreign.body()).isEmpty();
        assertThat(foreign.headers().map().keySet())
                .isEqualTo(missing.headers().map().keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/history"})
    void pages_are_neither_framed_nor_stored_nor_guessed_nor_told_to_others(String path) {
        enter();
        var headers = visitor.get(path).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("frame-ancestors 'none'", "object-src 'none'", "base-uri 'self'", "form-action 'self'");
        assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
        assertThat(headers.firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/error", "/media/", "/media/nonsense", "/sign-in%00", "/media/..%2f..%2fanimato.mv.db"})
    void an_error_tells_nothing_of_the_inside(String path) {
        enter();
        assertTellsNothing(visitor.get(path));
    }

    @Test
    void an_address_that_nobody_knows_is_answered_by_our_own_page() {
        enter();
        HttpResponse<String> answer = visitor.get("/nowhere");
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.body()).contains(ClientFiles.address("app.css"));
        assertTellsNothing(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/VAADIN/nothing", "/VAADIN/dynamic/resource/0/made-up/up", "/error"})
    void what_is_no_page_is_missed_calmly_and_in_the_persons_language(String path) {
        enter();
        visitor.saying("Accept-Language", "de");
        HttpResponse<String> answer = visitor.get(path);
        assertThat(answer.body())
                .contains("<html lang=\"de\">", ClientFiles.address("app.css"))
                .doesNotContain("Whitelabel", "timestamp");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("default-src 'none'");
        assertTellsNothing(answer);
    }

    private HttpResponse<String> enter() {
        return visitor.signIn(ada.email().value(), People.PASSWORD);
    }

    private Visitor remembered() {
        Visitor later = new Visitor(port);
        later.bring(Visitor.REMEMBER_ME, visitor.cookie(Visitor.REMEMBER_ME).orElseThrow());
        return later;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static String setCookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElse("");
    }

    private static void assertTellsNothing(HttpResponse<String> answer) {
        assertThat(answer.body())
                .doesNotContain("Exception", "app.animato", "org.springframework", "\tat ", "Tomcat", "java.");
    }
}
