package app.animato.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Asks a small service that speaks as the real one does. */
class LeakedPasswordsTest {

    private static final String LEAKED = "plum orbit lantern 7";
    private static final String OWN = "plum orbit lantern 8";

    /** SHA-1 of the one that has leaked, as such services name it: its first five digits, and the others. */
    private static final String PREFIX = "33031";

    private static final String SUFFIX = "DD4AC7C6C93E35299535F8F9009C7956A1C";

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer service = service();

    private HttpServer service() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/range/", exchange -> {
                asked.add(exchange.getRequestURI().getPath());
                byte[] answer = ("0018A45C4D1DEF81644B54AB7F969B88D65:0\r\n" + SUFFIX + ":23")
                        .getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException noPort) {
            throw new AssertionError(noPort);
        }
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void a_password_that_has_leaked_is_refused_and_another_is_taken() {
        PasswordRules rules = rules(true);
        assertThat(rules.judgeElsewhere(LEAKED)).contains(RegistrationRefusal.PASSWORD_LEAKED);
        assertThat(rules.judgeElsewhere(OWN)).isEmpty();
    }

    @Test
    void five_digits_of_a_hash_go_out_and_nothing_else() {
        rules(true).judgeElsewhere(LEAKED);
        assertThat(asked).containsExactly("/range/" + PREFIX);
    }

    @Test
    void nobody_is_asked_where_the_house_has_not_said_so_or_the_password_is_refused_here() {
        assertThat(rules(false).judgeElsewhere(LEAKED)).isEmpty();
        assertThat(rules(true).judge("short", new EmailAddress("ada@example.org")))
                .contains(RegistrationRefusal.PASSWORD_TOO_SHORT);
        assertThat(asked).isEmpty();
    }

    @Test
    void when_nobody_answers_the_password_is_taken() {
        service.stop(0);
        assertThat(rules(true).judgeElsewhere(LEAKED)).isEmpty();
    }

    private PasswordRules rules(boolean leaked) {
        URI address = URI.create("http://localhost:" + service.getAddress().getPort() + "/range/");
        return new PasswordRules("", new LeakedPasswords(new LeakSettings(leaked, address)));
    }
}
