package app.animato.account.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.passkey.PasskeyOffer.Draft;
import app.animato.account.secondfactor.TestSecondFactor;
import app.animato.testing.ActingTest;
import app.animato.testing.People;
import app.animato.testing.SoftPasskey;
import app.animato.testing.Visitor;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.catalina.Context;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** The door for passkeys, over real HTTP: behind it everything is as it is behind the password. */
class PasskeyDoorTest extends ActingTest {

    private final Account ada;
    private final SoftPasskey phone;
    private final Visitor visitor;

    @Autowired
    PasskeyDoorTest(ApplicationContext application, @LocalServerPort int port) {
        super(application, port);
        ada = People.register(application);
        phone = new SoftPasskey("http://localhost:" + port);
        visitor = new Visitor(port);
    }

    @BeforeEach
    void adaHasAPasskey() {
        People.actAs(ada, application());
        Passkeys passkeys = application().getBean(Passkeys.class);
        MockHttpServletRequest page = request();
        page.setSession(new MockHttpSession());
        Draft draft = (Draft) passkeys.offer(page, People.PASSWORD);
        assertThat(passkeys.add(page, draft, "Phone", phone.make(draft.json()))).isTrue();
    }

    @Test
    void signing_in_leads_home_with_a_new_session_and_leaves_nothing_to_come_back_to() throws IOException {
        String token = visitor.csrfToken();
        String before = visitor.cookie(Visitor.SESSION).orElseThrow();
        assertThat(location(signIn(token, Map.of()))).endsWith("/");
        assertThat(visitor.cookie(Visitor.SESSION)).get().isNotEqualTo(before);
        assertThat(visitor.isSignedIn()).isTrue();
        Visitor stranger = new Visitor(port());
        stranger.bring(Visitor.SESSION, before);
        assertThat(stranger.isSignedIn()).as("who had planted the session").isFalse();
        visitor.drop(Visitor.SESSION);
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void no_code_is_asked_for_besides_a_passkey() throws IOException {
        TestSecondFactor.of(ada.id(), application());
        assertThat(location(signIn(visitor.csrfToken(), Map.of()))).endsWith("/");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void who_wishes_it_stays_signed_in() throws IOException {
        signIn(visitor.csrfToken(), Map.of(Visitor.REMEMBER_ME, "on"));
        visitor.drop(Visitor.SESSION);
        assertThat(visitor.isSignedIn()).isTrue();
    }

    @Test
    void another_site_signs_nobody_in() throws IOException {
        visitor.get("/sign-in");
        assertThat(location(signIn("guessed", Map.of()))).endsWith("/sign-in?expired");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    private HttpResponse<String> signIn(String token, Map<String, String> besides) throws IOException {
        Map<String, String> form = new HashMap<>(besides);
        form.put("_csrf", token);
        form.put("passkey", phone.use(asked()));
        return visitor.post("/sign-in/passkey", form);
    }

    /** What the page for signing in asks the visitor's browser. */
    private String asked() throws IOException {
        TomcatWebServer server = (TomcatWebServer)
                Objects.requireNonNull(((ServletWebServerApplicationContext) application()).getWebServer());
        Context here = (Context) server.getTomcat().getHost().findChildren()[0];
        MockHttpServletRequest page = request();
        page.setSession(here.getManager()
                .findSession(visitor.cookie(Visitor.SESSION).orElseThrow())
                .getSession());
        return application().getBean(PasskeyEntrance.class).ask(page).orElseThrow();
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest page = new MockHttpServletRequest();
        page.setServerPort(port());
        page.setRemoteAddr("192.0.2.31");
        return page;
    }
}
