package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.account.RegistrationRefusal;
import app.animato.account.roster.Accounts;
import app.animato.account.signin.SignIn;
import app.animato.account.signin.SignInId;
import app.animato.account.signin.SignIns;
import app.animato.account.signin.TestSignIns;
import app.animato.testing.ActingTest;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** The whole application takes another password. */
class PasswordChangeTest extends ActingTest {

    private static final String WANTED = "plum orbit lantern 8";

    private final PasswordChange change;
    private final Account ada;

    @Autowired
    PasswordChangeTest(ApplicationContext application, @LocalServerPort int port) {
        super(application, port);
        this.change = application.getBean(PasswordChange.class);
        this.ada = People.register(application);
    }

    @BeforeEach
    void actAsAda() {
        People.actAs(ada, application());
    }

    @Test
    void the_new_password_counts_at_once_and_all_other_browsers_are_signed_out() {
        Visitor there = new Visitor(port());
        there.signInForLong(ada.email().value(), People.PASSWORD);
        assertThat(there.isSignedIn()).isTrue();
        SignIns signIns = application().getBean(SignIns.class);
        MockHttpServletRequest here = request();
        SignInId kept = TestSignIns.begin(
                        signIns,
                        here.getSession(),
                        application()
                                .getBean(Accounts.class)
                                .findPrincipal(ada.id())
                                .orElseThrow())
                .orElseThrow();

        assertThat(change.change(People.PASSWORD, WANTED, here)).isInstanceOf(PasswordResult.Changed.class);
        assertThat(there.isSignedIn()).isFalse();
        assertThat(TestSignIns.list(signIns, ada.id())).extracting(SignIn::id).containsExactly(kept);
        assertThat(tried(ada, People.PASSWORD)).endsWith("/sign-in?error");
        assertThat(tried(ada, WANTED)).endsWith("/");
    }

    @Test
    void without_the_old_password_nothing_changes_and_there_are_no_more_guesses_than_at_the_door() {
        for (int guess = 0; guess < 8; guess++) {
            assertThat(change.change("wrong guess " + guess, WANTED, request()))
                    .isInstanceOf(PasswordResult.NotProven.class);
        }
        assertThat(change.change(People.PASSWORD, WANTED, request())).isInstanceOf(PasswordResult.TooManyTries.class);
    }

    @Test
    void the_rules_are_those_for_new_accounts() {
        assertThat(change.change(People.PASSWORD, "password12", request()))
                .isEqualTo(new PasswordResult.Refused(RegistrationRefusal.PASSWORD_TOO_COMMON));
    }

    private static MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("192.0.2.9");
        request.setSession(new MockHttpSession());
        return request;
    }
}
