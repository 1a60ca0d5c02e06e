package app.animato.bench;

import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.testing.Visitor;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether the time that a refusal takes tells if there is an account: one wrong password each, in turns. */
class SignInBench {

    private static final String TOPIC = "a refused sign-in";

    /** Together with the warm-up fewer than one sender may get wrong in an hour. */
    private static final int EACH = 40;

    private static final int WARM_UP = 8;

    @Test
    void refusals(@TempDir Path folder) {
        try (Sandbox provider = Sandbox.start(SandboxSettings.in(folder.resolve("provider")));
                BenchedAnimato animato = new BenchedAnimato(folder.resolve("animato"), provider)) {
            animato.awaitReady();
            List<Double> known = new ArrayList<>();
            List<Double> unknown = new ArrayList<>();
            for (int each = 0; each < WARM_UP + EACH; each++) {
                String email = "somebody%d@example.org".formatted(each);
                animato.ask("person?" + email);
                double somebody = refusal(animato, email);
                double nobody = refusal(animato, "nobody%d@example.org".formatted(each));
                if (each >= WARM_UP) {
                    known.add(somebody);
                    unknown.add(nobody);
                }
            }
            Spread somebody = Spread.of(known);
            Spread nobody = Spread.of(unknown);
            Results.add(List.of(
                    Row.told(TOPIC, "of an account that is there, p50", somebody.p50(), "ms"),
                    Row.told(TOPIC, "of none, p50", nobody.p50(), "ms"),
                    Row.told(TOPIC, "of an account that is there, p95", somebody.p95(), "ms"),
                    Row.told(TOPIC, "of none, p95", nobody.p95(), "ms"),
                    Row.aimed(
                            TOPIC,
                            "the longer against the shorter, p50",
                            Math.max(somebody.p50() / nobody.p50(), nobody.p50() / somebody.p50()),
                            "×",
                            1.1)));
        }
    }

    /** In milliseconds, of the answer alone. */
    private static double refusal(BenchedAnimato animato, String email) {
        Visitor visitor = new Visitor(URI.create(animato.address()).getPort());
        Map<String, String> form =
                Map.of("username", email, "password", "plum orbit lantern 8", "_csrf", visitor.csrfToken());
        Stopwatch watch = new Stopwatch();
        String place =
                visitor.post("/sign-in", form).headers().firstValue("location").orElse("");
        double taken = watch.seconds() * 1000;
        if (!place.endsWith("/sign-in?error")) {
            throw new IllegalStateException("Not refused as a wrong password is, but sent to " + place);
        }
        return taken;
    }
}
