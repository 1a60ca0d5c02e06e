package app.animato.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short version of {@link ChaosMarathon}: each of the most dangerous points once. */
class ChaosIT {

    static final Plan PLAN = Plan.brief(20);

    @TempDir
    Path folder;

    @Test
    void killed_at_its_worst_moments_by_a_provider_gone_mad_it_loses_nothing_and_pays_nothing_twice() {
        try (Chaos chaos = new Chaos(Client.ANIMATO, PLAN, folder)) {
            Outcome outcome = chaos.run();
            String report = outcome.publish("short.md");
            assertThat(outcome.charges()).as(report).isEmpty();
            assertThat(outcome.unproven()).as(report).isEmpty();
        }
    }

    static void assertGuilty(List<Charge> charges) {
        assertThat(charges)
                .extracting(Charge::kind)
                .contains(Charge.Kind.LOST, Charge.Kind.PAID_TWICE, Charge.Kind.SENT_AGAIN);
    }
}
