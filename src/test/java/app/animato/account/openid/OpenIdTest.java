package app.animato.account.openid;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.EmailAddress;
import app.animato.account.Role;
import app.animato.account.administration.AccountAdministration;
import app.animato.account.registration.InvitationLife;
import app.animato.account.registration.Invitations;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import app.animato.account.signin.SignIns;
import app.animato.account.signin.TestSignIns;
import app.animato.audit.AuditFilter;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.testing.OpenIdHouse;
import app.animato.testing.OpenIdHouse.Signing;
import app.animato.testing.People;
import app.animato.testing.QuickHashes;
import app.animato.testing.Surroundings;
import app.animato.testing.Visitor;
import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.util.UriComponentsBuilder;

/** A house to which people come by a provider's word, and by invitation otherwise. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "animato.sandbox.enabled=false")
@ContextConfiguration(initializers = {OpenIdTest.WithProvider.class, QuickHashes.class})
class OpenIdTest {

    static final OpenIdHouse PROVIDER = OpenIdHouse.open();

    private static final String START = "/sign-in/openid?remember-me=on";

    static final class WithProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            // It starts although the provider is away.
            PROVIDER.beAway(true);
            TestPropertyValues.of(Stream.concat(
                            Surroundings.properties(Surroundings.folder())
                                    .filter(each -> !each.startsWith("animato.registration")),
                            Stream.of(
                                    "animato.registration=invitation",
                                    "animato.openid.issuer=" + PROVIDER.issuer(),
                                    "animato.openid.client-id=" + OpenIdHouse.CLIENT,
                                    "animato.openid.client-secret=" + OpenIdHouse.SECRET,
                                    "animato.openid.name=Haven")))
                    .applyTo(context);
        }
    }

    private static int people;

    private final ApplicationContext application;
    private final int port;
    private final Accounts accounts;
    private final Visitor visitor;
    private final Account owner;
    private final String subject = "subject-" + ++people;
    private final String email = "haven" + people + "@example.org";

    @Autowired
    OpenIdTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.port = port;
        this.accounts = application.getBean(Accounts.class);
        this.visitor = new Visitor(port);
        this.owner = People.register(application);
        application.getBean(Accounts.class).changeRole(owner.id(), Role.OWNER);
    }

    @BeforeEach
    void openTheHouse() {
        // Vaadin knows its routes from the first request on.
        visitor.get("/sign-in");
        PROVIDER.knows(subject, email, true);
    }

    @AfterEach
    void actAsNobody() {
        application.getBean(SecurityContextHolderStrategy.class).clearContext();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_provider_that_goes_away_meanwhile_is_spoken_of_calmly() {
        String back = back(START);
        PROVIDER.beAway(true);
        assertThat(location(visitor.get(back))).isEqualTo("/sign-in?openid=away");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void the_way_there_brings_state_nonce_and_a_challenge_that_are_new_each_time() {
        Map<String, String> first = asked(location(visitor.get(START)));
        Map<String, String> second = asked(location(visitor.get(START)));
        assertThat(first)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", OpenIdHouse.CLIENT)
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("scope", "openid email")
                .containsEntry("redirect_uri", "http://localhost:" + port + "/sign-in/openid/back");
        for (String secret : List.of("state", "nonce", "code_challenge")) {
            assertThat(first.get(secret)).hasSizeGreaterThan(40).isNotEqualTo(second.get(secret));
        }
    }

    @Test
    void a_newcomer_with_an_invitation_gets_an_account_and_comes_back_to_it_whatever_the_address_is_by_then() {
        assertThat(arrive()).isEqualTo("/sign-in?openid=not-invited");
        assertThat(find(email)).isEmpty();

        assertThat(location(visitor.get(back(START + "&invitation=" + invitation()))))
                .endsWith("/");
        assertThat(visitor.isSignedIn()).isTrue();
        Account account = find(email).orElseThrow();
        assertThat(account.role()).isEqualTo(Role.MEMBER);
        assertThat(accounts.hasPassword(account.id())).isFalse();
        assertThat(deeds(account))
                .containsSubsequence(AuditKind.SIGNED_IN_BY_OPENID, AuditKind.INVITATION_USED)
                .doesNotContain(AuditKind.SIGNED_IN);

        PROVIDER.knows(subject, "elsewhere-" + email, false);
        Visitor later = new Visitor(port);
        assertThat(location(later.get(back(later, START)))).endsWith("/");
        assertThat(later.isSignedIn()).isTrue();
        assertThat(find("elsewhere-" + email)).isEmpty();
    }

    @Test
    void signing_in_begins_a_new_session_stays_as_it_was_wished_and_ends_with_all_others() {
        newcomer();
        visitor.drop(Visitor.SESSION);
        visitor.drop(Visitor.REMEMBER_ME);
        visitor.get("/sign-in");
        String before = visitor.cookie(Visitor.SESSION).orElseThrow();
        visitor.get(back("/sign-in/openid?once"));
        assertThat(visitor.cookie(Visitor.SESSION)).get().isNotEqualTo(before);
        assertThat(visitor.isSignedIn()).isTrue();
        assertThat(visitor.cookie(Visitor.REMEMBER_ME)).isEmpty();

        Visitor there = new Visitor(port);
        there.get(back(there, START));
        there.drop(Visitor.SESSION);
        assertThat(there.isSignedIn()).isTrue();
        Account account = find(email).orElseThrow();
        assertThat(TestSignIns.list(application.getBean(SignIns.class), account.id()))
                .hasSizeGreaterThanOrEqualTo(2);
        application.getBean(SignIns.class).endAll(account.id());
        assertThat(there.isSignedIn()).isFalse();
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void nobody_comes_in_over_somebody_else_whose_pages_are_open_in_the_same_browser() {
        newcomer();
        Account ada = People.register(application);
        Visitor shared = new Visitor(port);
        shared.get("/sign-in");
        String back = back(shared, START);
        shared.signIn(ada.email().value(), People.PASSWORD);
        assertThat(shared.get("/gallery").statusCode()).isEqualTo(200);
        assertThat(location(shared.get(START))).isEqualTo("/");
        String adasSession = shared.cookie(Visitor.SESSION).orElseThrow();

        shared.get(back);
        assertThat(shared.isSignedIn()).isFalse();
        Visitor adasPage = new Visitor(port);
        adasPage.bring(Visitor.SESSION, adasSession);
        assertThat(adasPage.isSignedIn()).isFalse();
        assertThat(TestSignIns.list(application.getBean(SignIns.class), ada.id()))
                .isEmpty();

        shared.get(back(shared, START));
        assertThat(shared.isSignedIn()).isTrue();
    }

    @Test
    void who_is_asked_for_comes_to_the_page_that_they_wanted() {
        newcomer();
        Visitor wanting = new Visitor(port);
        assertThat(location(wanting.get("/history"))).endsWith("/sign-in");
        assertThat(location(wanting.get(back(wanting, START)))).contains("/history");
    }

    @Test
    void an_account_that_is_there_already_is_not_opened_by_its_address() {
        Account ada = People.register(application);
        PROVIDER.knows(subject, ada.email().value(), true);
        assertThat(arrive()).isEqualTo("/sign-in?openid=taken");
        assertThat(location(visitor.get(back(START + "&invitation=" + invitation()))))
                .isEqualTo("/sign-in?openid=taken");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @Test
    void without_a_confirmed_address_no_account_is_made() {
        PROVIDER.knows(subject, email, false);
        assertThat(location(visitor.get(back(START + "&invitation=" + invitation()))))
                .isEqualTo("/sign-in?openid=unconfirmed");
        PROVIDER.knows(Map.of("sub", subject));
        assertThat(arrive()).isEqualTo("/sign-in?openid=unconfirmed");
        PROVIDER.knows(Map.of("sub", subject, "email", email, "email_verified", "perhaps"));
        assertThat(arrive()).startsWith("/sign-in?openid=");
        PROVIDER.knows(Map.of("sub", subject, "email", "no address", "email_verified", true));
        assertThat(arrive()).isEqualTo("/sign-in?openid=unconfirmed");
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(find(email)).isEmpty();
    }

    @Test
    void who_is_switched_off_or_gone_stays_out() {
        newcomer();
        Account account = find(email).orElseThrow();
        People.actAs(owner, application);
        AccountAdministration administration = application.getBean(AccountAdministration.class);
        administration.disable(account.id());
        assertThat(visitor.isSignedIn()).isFalse();
        assertThat(arrive()).isEqualTo("/sign-in?disabled");
        administration.enable(account.id());
        administration.delete(account.id());
        assertThat(arrive()).startsWith("/sign-in?openid=");
        assertThat(visitor.isSignedIn()).isFalse();
    }

    @TestFactory
    Stream<DynamicTest> no_token_is_believed_that() {
        newcomer();
        long now = Instant.now().getEpochSecond();
        Map<String, Consumer<JWTClaimsSet.Builder>> lies = Map.of(
                "answers another question", claims -> claims.claim("nonce", "another"),
                "answers no question", claims -> claims.claim("nonce", null),
                "is for somebody else", claims -> claims.audience("another"),
                "is for somebody else among others",
                        claims -> claims.audience(List.of(OpenIdHouse.CLIENT, "another"))
                                .claim("azp", "another"),
                "comes from somebody else", claims -> claims.issuer("https://haven.example"),
                "comes from nobody", claims -> claims.issuer(null),
                "is over", claims -> claims.claim("exp", now - 120),
                "never ends", claims -> claims.claim("exp", null),
                "is not yet", claims -> claims.claim("nbf", now + 600).claim("iat", now + 600),
                "is about nobody", claims -> claims.subject(null));
        return lies.entrySet().stream()
                .map(lie -> DynamicTest.dynamicTest(lie.getKey(), () -> {
                    PROVIDER.knows(subject, email, true);
                    PROVIDER.twist(lie.getValue());
                    assertNotBelieved();
                }));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWN_KEY")
    void no_token_is_believed_that_is_signed(Signing how) {
        newcomer();
        PROVIDER.sign(how);
        assertNotBelieved();
    }

    private void assertNotBelieved() {
        Visitor stranger = new Visitor(port);
        assertThat(location(stranger.get(back(stranger, START)))).isEqualTo("/sign-in?openid=not-proven");
        assertThat(stranger.isSignedIn()).isFalse();
    }

    @Test
    void what_comes_back_counts_once_and_in_the_session_that_asked() {
        newcomer();
        Visitor here = new Visitor(port);
        String back = back(here, START);
        Visitor there = new Visitor(port);
        there.get("/sign-in");
        assertThat(location(there.get(back))).isEqualTo("/sign-in?openid=over");
        assertThat(there.isSignedIn()).isFalse();
        there.get(START);
        assertThat(location(there.get(back))).as("with a question of its own").isEqualTo("/sign-in?openid=over");
        assertThat(there.isSignedIn()).isFalse();
        // That another site sends the browser here does not spoil it.
        assertThat(location(here.get("/sign-in/openid/back?code=made-up&state=made-up")))
                .isEqualTo("/sign-in?openid=over");
        assertThat(location(here.get(back))).endsWith("/");
        assertThat(here.isSignedIn()).isTrue();

        Visitor again = new Visitor(port);
        again.bring(Visitor.SESSION, here.cookie(Visitor.SESSION).orElseThrow());
        assertThat(location(again.get(back))).isEqualTo("/sign-in?openid=over");
    }

    @Test
    void a_code_that_was_put_in_the_place_of_another_is_worth_nothing() {
        newcomer();
        Visitor thief = new Visitor(port);
        String own = back(thief, START);
        Visitor victim = new Visitor(port);
        Map<String, String> brought = asked(back(victim, START));
        Map<String, String> planted = asked(own);
        assertThat(location(victim.get(
                        "/sign-in/openid/back?code=" + planted.get("code") + "&state=" + brought.get("state"))))
                .isEqualTo("/sign-in?openid=not-proven");
        assertThat(victim.isSignedIn()).isFalse();
    }

    @Test
    void who_changes_their_mind_there_or_is_answered_by_another_one_is_told_so() {
        for (String answer : List.of("error=access_denied", "code=x&iss=https://haven.example", "nothing=")) {
            String state = asked(location(visitor.get(START))).get("state");
            assertThat(location(visitor.get("/sign-in/openid/back?" + answer + "&state=" + state)))
                    .isEqualTo("/sign-in?openid=not-proven");
        }
        assertThat(location(visitor.get("/sign-in/openid/back"))).isEqualTo("/sign-in?openid=over");
        assertThat(new Visitor(port).post("/sign-in/openid/back", Map.of()).statusCode())
                .isIn(302, 403);
    }

    @Test
    void a_password_that_nobody_knows_opens_nothing() {
        newcomer();
        for (String guess : List.of("", " ", People.PASSWORD)) {
            assertThat(location(new Visitor(port).signIn(email, guess))).isEqualTo("/sign-in?error");
        }
    }

    private void newcomer() {
        assertThat(location(visitor.get(back(START + "&invitation=" + invitation()))))
                .endsWith("/");
        assertThat(visitor.isSignedIn()).isTrue();
    }

    private String invitation() {
        People.actAs(owner, application);
        String path = application
                .getBean(Invitations.class)
                .create("", InvitationLife.WEEK)
                .path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private String arrive() {
        return location(visitor.get(back(START)));
    }

    private String back(String start) {
        return back(visitor, start);
    }

    /** There and back; what the browser brings. */
    private static String back(Visitor visitor, String start) {
        String there = location(visitor.get(start));
        assertThat(there).startsWith(PROVIDER.issuer() + "/authorize?");
        return followed(there);
    }

    /** From the provider. */
    static String followed(String address) {
        try {
            String home = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            return URI.create(home).getRawPath() + "?" + URI.create(home).getRawQuery();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static Map<String, String> asked(String address) {
        return UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> URLDecoder.decode(entry.getValue(), StandardCharsets.UTF_8)));
    }

    private Optional<Account> find(String address) {
        return accounts.findPrincipal(new EmailAddress(address)).map(AccountPrincipal::account);
    }

    private List<AuditKind> deeds(Account account) {
        People.actAs(owner, application);
        return application
                .getBean(AuditLog.class)
                .read(new AuditFilter(Optional.empty(), Optional.of(account.id().value())), Optional.empty(), 50)
                .stream()
                .map(entry -> entry.deed().kind())
                .toList();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
