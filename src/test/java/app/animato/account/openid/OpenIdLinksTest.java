package app.animato.account.openid;

import static app.animato.account.openid.OpenIdTest.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.Proof;
import app.animato.account.farewell.Farewell;
import app.animato.account.farewell.FarewellResult;
import app.animato.account.openid.OpenIdErrand.Purpose;
import app.animato.account.passkey.PasskeyOffer;
import app.animato.account.passkey.Passkeys;
import app.animato.account.password.PasswordChange;
import app.animato.account.password.PasswordResult;
import app.animato.account.roster.Accounts;
import app.animato.testing.People;
import app.animato.testing.QuickHashes;
import app.animato.testing.Visitor;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;

/** People in their own accounts, and the provider. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "animato.sandbox.enabled=false")
@ContextConfiguration(initializers = {OpenIdTest.WithProvider.class, QuickHashes.class})
class OpenIdLinksTest {

    private static final String WANTED = "plum orbit lantern 8";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ApplicationContext application;
    private final int port;
    private final OpenIdLinks links;
    private final Account ada;
    private final MockHttpSession session = new MockHttpSession();
    private final String subject = "linked-" + NUMBER.incrementAndGet();

    @Autowired
    OpenIdLinksTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
        this.links = application.getBean(OpenIdLinks.class);
        People.register(application);
        this.ada = People.register(application);
    }

    @BeforeEach
    void actAsAda() {
        People.actAs(ada, application);
        PROVIDER.knows(subject, "ada@haven.example", false);
        // Vaadin knows its routes from the first request on.
        new Visitor(port).get("/sign-in");
    }

    @AfterEach
    void actAsNobody() {
        application.getBean(SecurityContextHolderStrategy.class).clearContext();
        SecurityContextHolder.clearContext();
    }

    @Test
    void an_account_is_linked_by_its_person_and_then_opens_both_ways() {
        assertThat(links.link(request(), "wrong guess")).isEqualTo(OpenIdWay.Refused.WRONG_PASSWORD);
        assertThat(links.find()).isEmpty();
        link();
        assertThat(links.find()).get().extracting(OpenIdLink::email).isEqualTo("ada@haven.example");

        Visitor visitor = new Visitor(port);
        assertThat(signIn(visitor)).endsWith("/");
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(links.find().orElseThrow().usedAt()).isPresent();
        assertThat(new Visitor(port)
                        .signIn(ada.email().value(), People.PASSWORD)
                        .headers()
                        .firstValue("Location"))
                .get()
                .asString()
                .endsWith("/");

        assertThat(links.remove()).isTrue();
        assertThat(links.find()).isEmpty();
        assertThat(signIn(new Visitor(port))).startsWith("/sign-in?openid=");
    }

    @Test
    void what_is_linked_to_one_account_is_not_taken_from_it_by_another() {
        link();
        People.actAs(People.register(application), application);
        assertThatThrownBy(this::link).hasMessage("ELSEWHERE");
        assertThat(links.find()).isEmpty();
        People.actAs(ada, application);
        PROVIDER.knows(subject + "-another", "ada@haven.example", false);
        assertThatThrownBy(this::link).as("a second one for the same account").hasMessage("ELSEWHERE");
    }

    @Test
    void what_somebody_began_is_not_finished_in_anothers_name() {
        String back = OpenIdTest.followed(leads(links.link(request(), People.PASSWORD)));
        People.actAs(People.register(application), application);
        assertThatThrownBy(() -> links.receive(returning(back))).hasMessage("OVER");
        People.actAs(ada, application);
        assertThatThrownBy(() -> links.receive(returning(back)))
                .as("a second time")
                .hasMessage("OVER");
        assertThat(links.find()).isEmpty();
    }

    @Test
    void an_account_without_password_is_asked_to_sign_in_anew_and_can_have_the_provider_say_that_it_is_they() {
        link();
        application.getBean(Accounts.class).forgetPassword(ada.id());
        assertThat(links.remove()).as("its only way in").isFalse();
        PasswordChange change = application.getBean(PasswordChange.class);
        Farewell farewell = application.getBean(Farewell.class);
        assertThat(change.proof(request())).isEqualTo(Proof.SIGNING_IN_ANEW);
        assertThat(change.change(People.PASSWORD, WANTED, request())).isInstanceOf(PasswordResult.NotFresh.class);
        assertThat(farewell.leave(People.PASSWORD, request())).isEqualTo(FarewellResult.SIGN_IN_ANEW);
        assertThat(application.getBean(Passkeys.class).offer(request(), ""))
                .isEqualTo(PasskeyOffer.Refused.SIGN_IN_ANEW);

        assertThat(prove()).isEqualTo(Purpose.PROVE);
        assertThat(change.proof(request())).isEqualTo(Proof.NOTHING);
        People.actAs(People.register(application), application);
        assertThat(links.proof(request())).as("for somebody else").isEqualTo(Proof.PASSWORD);
        People.actAs(ada, application);
        assertThat(change.change("", WANTED, request())).isInstanceOf(PasswordResult.Changed.class);
        assertThat(change.proof(request())).isEqualTo(Proof.PASSWORD);
        assertThat(links.remove()).isTrue();
        application.getBean(Accounts.class).forgetPassword(ada.id());
        assertThat(farewell.leave("", request())).isEqualTo(FarewellResult.DONE);
    }

    @Test
    void the_provider_has_to_say_that_they_have_just_shown_it_and_that_it_is_they() {
        link();
        application.getBean(Accounts.class).forgetPassword(ada.id());
        long longAgo = Instant.now().getEpochSecond() - 3600;
        PROVIDER.twist(claims -> claims.claim("auth_time", longAgo));
        assertThatThrownBy(this::prove).hasMessage("STALE");
        PROVIDER.twist(claims -> claims.claim("auth_time", null));
        assertThatThrownBy(this::prove).hasMessage("STALE");
        PROVIDER.knows(Map.of("sub", subject + "-another"));
        assertThatThrownBy(this::prove).hasMessage("ELSEWHERE");
        assertThat(links.proof(request())).isEqualTo(Proof.SIGNING_IN_ANEW);
    }

    private void link() {
        assertThat(links.receive(returning(OpenIdTest.followed(leads(links.link(request(), People.PASSWORD))))))
                .isEqualTo(Purpose.LINK);
    }

    private Purpose prove() {
        return links.receive(returning(OpenIdTest.followed(leads(links.prove(request())))));
    }

    private static String leads(OpenIdWay way) {
        assertThat(way).isInstanceOf(OpenIdWay.Leads.class);
        return ((OpenIdWay.Leads) way).address();
    }

    private MockHttpServletRequest returning(String back) {
        MockHttpServletRequest request = request();
        OpenIdTest.asked(back).forEach(request::setParameter);
        return request;
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.77");
        request.setSession(session);
        return request;
    }

    private static String signIn(Visitor visitor) {
        visitor.get("/sign-in");
        String there =
                visitor.get("/sign-in/openid").headers().firstValue("Location").orElseThrow();
        return visitor.get(OpenIdTest.followed(there))
                .headers()
                .firstValue("Location")
                .orElse("");
    }
}
