package app.animato.chaos;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link ChaosIT} finds nothing of is there to be found: the same is done to somebody who takes no care. */
class NaiveClientIT {

    @TempDir
    Path folder;

    @Test
    void a_naive_client_is_found_guilty() {
        try (Chaos chaos = new Chaos(Client.NAIVE, ChaosIT.PLAN, folder)) {
            Outcome outcome = chaos.run();
            outcome.publish("short-naive.md");
            ChaosIT.assertGuilty(outcome.charges());
        }
    }
}
