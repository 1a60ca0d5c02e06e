package app.animato.testing;

import app.animato.account.Account;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.context.ApplicationContext;

/** The whole application, in which a test's own thread may act for somebody while others visit it. */
@WholeApplication
public abstract class ActingTest {

    private final ApplicationContext application;
    private final int port;

    protected ActingTest(ApplicationContext application, int port) {
        this.application = application;
        this.port = port;
    }

    @BeforeEach
    void openTheHouse() {
        // Vaadin knows its routes from the first request on.
        new Visitor(port).get("/sign-in");
    }

    @AfterEach
    void actAsNobody() {
        People.actAsNobody(application);
    }

    protected final ApplicationContext application() {
        return application;
    }

    protected final int port() {
        return port;
    }

    /** Where whoever tries a password is sent. */
    protected final String tried(Account account, String password) {
        return location(new Visitor(port).signIn(account.email().value(), password));
    }

    protected static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }
}
