package app.animato.account.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@WholeApplication
class SignInThrottlingTest {

    private static final String WRONG = "plum orbit lantern 8";

    private final int port;
    private final String ada;

    @Autowired
    SignInThrottlingTest(ApplicationContext application, @LocalServerPort int port) {
        this.port = port;
        this.ada = People.register(application).email().value();
    }

    @BeforeEach
    void openTheHouse() {
        // Vaadin knows its routes from the first request on.
        new Visitor(port).get("/sign-in");
    }

    @Test
    void guesses_end_and_look_the_same_for_accounts_that_exist_and_those_that_do_not() {
        List<String> known = answers(ada);
        assertThat(known.subList(0, 8)).allMatch(answer -> answer.endsWith("/sign-in?error"));
        assertThat(known.subList(8, 10)).allMatch(answer -> answer.endsWith("/sign-in?wait"));
        assertThat(answers(People.newEmail())).isEqualTo(known);
    }

    @Test
    void strangers_cannot_keep_the_true_person_out_of_a_device_they_used_before() {
        Visitor own = new Visitor(port);
        own.signIn(ada, People.PASSWORD);
        assertThat(own.isSignedIn()).isTrue();
        own.drop(Visitor.SESSION);
        answers(ada);
        Visitor stranger = new Visitor(port);
        assertThat(tried(stranger, People.PASSWORD)).endsWith("/sign-in?wait");
        assertThat(stranger.isSignedIn()).isFalse();

        assertThat(tried(own, People.PASSWORD)).endsWith("/");
        assertThat(own.isSignedIn()).isTrue();
    }

    @Test
    void a_device_that_only_says_it_was_there_before_counts_as_strange() {
        Visitor own = new Visitor(port);
        own.signIn(ada, People.PASSWORD);
        answers(ada);
        Visitor forger = new Visitor(port);
        own.cookies().forEach((name, value) -> {
            if (name.startsWith("device-")) {
                forger.bring(name, value.replaceFirst("\\..*", "." + "A".repeat(43)));
            }
        });
        assertThat(tried(forger, People.PASSWORD)).endsWith("/sign-in?wait");
    }

    private List<String> answers(String email) {
        return Stream.generate(() -> tried(new Visitor(port), email, WRONG))
                .limit(10)
                .toList();
    }

    private String tried(Visitor visitor, String password) {
        return tried(visitor, ada, password);
    }

    private static String tried(Visitor visitor, String email, String password) {
        return visitor.signIn(email, password).headers().firstValue("Location").orElse("");
    }
}
