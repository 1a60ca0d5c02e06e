package app.animato.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hundreds of generations, and every kill point many times: {@code ./mvnw verify -Pchaos}, with {@code -Dchaos.seed=…}
 * to do again what an earlier run did and {@code -Dchaos.rounds=…} for more or less of it.
 */
class ChaosMarathon {

    private static final long SEED = Long.getLong("chaos.seed", System.nanoTime() & 0xFFFF_FFFFL);
    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 8);
    private static final int NAIVE_ROUNDS = Math.min(ROUNDS, 2);

    @TempDir
    Path folder;

    @Test
    void hundreds_of_generations_survive_whatever_is_done_to_them() {
        try (Chaos chaos = new Chaos(Client.ANIMATO, Plan.thorough(SEED, ROUNDS), folder)) {
            Outcome outcome = chaos.run();
            String report = outcome.publish("report.md");
            assertThat(outcome.charges()).as(report).isEmpty();
            assertThat(outcome.unproven()).as(report).isEmpty();
        }
    }

    @Test
    void a_naive_client_is_found_guilty() {
        try (Chaos chaos = new Chaos(Client.NAIVE, Plan.thorough(SEED, NAIVE_ROUNDS), folder)) {
            Outcome outcome = chaos.run();
            outcome.publish("report-naive.md");
            ChaosIT.assertGuilty(outcome.charges());
        }
    }
}
