package app.animato.account.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.testing.ActingTest;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The door behind the password, over real HTTP. */
class CodeDoorTest extends ActingTest {

    private final Account ada;
    private final TestSecondFactor app;
    private final Visitor visitor;

    @Autowired
    CodeDoorTest(ApplicationContext application, @LocalServerPort int port) {
        super(application, port);
        People.register(application);
        ada = People.register(application);
        app = TestSecondFactor.of(ada.id(), application);
        visitor = new Visitor(port);
    }

    @BeforeEach
    void codesWereUsedLongAgo() {
        TestSecondFactor.forgetUse(
                application().getBean(JdbcClient.class), ada.email().value());
    }

    @Test
    void the_right_password_opens_the_page_for_the_code_and_nothing_else() {
        Visitor stranger = new Visitor(port());
        stranger.get("/sign-in");
        assertThat(location(visitor.signIn(ada.email().value(), People.PASSWORD)))
                .endsWith("/sign-in/code");
        assertThat(visitor.get("/sign-in/code").statusCode()).isEqualTo(200);
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(all(visitor)).isEqualTo(all(stranger));
        assertThat(listening(visitor)).isEqualTo(listening(stranger));
    }

    private static List<String> all(Visitor visitor) {
        return Stream.concat(
                        Stream.of(
                                        "/",
                                        "/account",
                                        "/gallery",
                                        "/admin",
                                        "/my-data.zip",
                                        "/history.csv",
                                        "/wall/items",
                                        "/media/" + UUID.fromString("00000000-0000-4000-8000-000000000000"))
                                .map(visitor::get),
                        Stream.of(visitor.post("/?v-r=uidl&v-uiId=99", "application/json", new byte[0])))
                .map(answer -> answer.statusCode() + " " + location(answer))
                .toList();
    }

    private static String listening(Visitor visitor) {
        try {
            visitor.listen("/VAADIN/push?v-uiId=99", new WebSocket.Listener() {})
                    .abort();
            return "open";
        } catch (CompletionException refused) {
            return String.valueOf(refused.getCause()).replaceAll("@.*", "");
        }
    }

    @Test
    void the_code_opens_the_account_with_a_new_session_once() {
        visitor.signIn(ada.email().value(), People.PASSWORD);
        String halfway = visitor.cookie(Visitor.SESSION).orElseThrow();
        String code = app.code(Instant.now());
        assertThat(location(bring(visitor, "000"))).endsWith("/sign-in/code?error");
        assertThat(location(bring(visitor, code))).endsWith("/");
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor.cookie(Visitor.SESSION)).get().isNotEqualTo(halfway);
        assertThat(visitor.cookie(Visitor.REMEMBER_ME)).isEmpty();

        Visitor thief = new Visitor(port());
        thief.signIn(ada.email().value(), People.PASSWORD);
        assertThat(location(bring(thief, code))).endsWith("/sign-in/code?error");
        Visitor planter = new Visitor(port());
        planter.bring(Visitor.SESSION, halfway);
        assertThat(planter.isSignedIn()).isFalse();
        assertThat(doors()).containsExactly("SIGNED_IN_BY_CODE");
    }

    @Test
    void who_wishes_it_stays_signed_in_from_the_code_on() {
        visitor.signInForLong(ada.email().value(), People.PASSWORD);
        assertThat(visitor.cookie(Visitor.REMEMBER_ME)).isEmpty();
        bring(visitor, app.recoveryCode(0));
        assertThat(visitor.cookie(Visitor.REMEMBER_ME)).isPresent();
        visitor.drop(Visitor.SESSION);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(doors()).containsExactly("SIGNED_IN_BY_RECOVERY_CODE");
    }

    @Test
    void without_the_right_password_nothing_tells_that_a_code_would_be_asked_for() {
        assertThat(location(visitor.signIn(ada.email().value(), "plum orbit lantern 8")))
                .endsWith("/sign-in?error");
        assertThat(location(visitor.signIn(People.newEmail(), "plum orbit lantern 8")))
                .endsWith("/sign-in?error");
        assertThat(location(bring(visitor, app.code(Instant.now())))).endsWith("/sign-in?expired");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void guesses_end_as_those_at_passwords_do() {
        visitor.signIn(ada.email().value(), People.PASSWORD);
        List<String> answers = Stream.generate(() -> location(bring(visitor, "guess")))
                .limit(10)
                .toList();
        assertThat(answers.subList(0, 8)).allMatch(answer -> answer.endsWith("/sign-in/code?error"));
        assertThat(answers.subList(8, 10)).allMatch(answer -> answer.endsWith("/sign-in/code?wait"));
        assertThat(location(bring(visitor, app.code(Instant.now())))).endsWith("/sign-in/code?wait");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void another_site_brings_no_code() {
        visitor.signIn(ada.email().value(), People.PASSWORD);
        HttpResponse<String> answer =
                visitor.post("/sign-in/code", Map.of("code", app.code(Instant.now()), "_csrf", "guessed"));
        assertThat(location(answer)).endsWith("/sign-in?expired");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    private static HttpResponse<String> bring(Visitor visitor, String code) {
        return visitor.post("/sign-in/code", Map.of("code", code, "_csrf", visitor.csrfToken()));
    }

    private List<String> doors() {
        return application()
                .getBean(JdbcClient.class)
                .sql("select kind from audit_entry where actor = :id and kind like 'SIGNED_IN%'")
                .param("id", ada.id().value())
                .query((row, number) -> row.getString("kind"))
                .list();
    }
}
