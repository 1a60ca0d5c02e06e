package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.Generations;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.Departure;
import app.animato.generation.pace.ManualTime;
import app.animato.media.MediaId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class LastLookTest {

    private final ManualTime time = new ManualTime();
    private final Generations generations;
    private final Attempts attempts;
    private final AccountId ada;

    LastLookTest(DatabaseKind kind) {
        JdbcClient jdbc = new TestDatabase(kind).jdbc();
        generations = new Generations(jdbc);
        attempts = new Attempts(jdbc);
        ada = new Archive(jdbc).newOwner();
    }

    @Test
    void a_request_that_stood_still_too_long_does_not_leave() {
        LastLook lastLook = new LastLook(attempts, time);
        Departure departure = new Departure(UUID.randomUUID(), UUID.randomUUID().toString(), Optional.empty());
        Instant written = time.instant();
        attempts.begin(submitting(written).id(), departure, written);
        time.pass(GenerationSchedule.SOONEST_REVIVAL);
        assertThat(lastLook.lets(departure, written)).isTrue();
        time.pass(Duration.ofMillis(1));
        assertThat(lastLook.lets(departure, written)).isFalse();
    }

    private Generation submitting(Instant now) {
        Generation generation =
                Generation.ask(ada, new Recipe(MediaId.create(), MediaId.create(), Effect.DEFAULT, Seed.DEFAULT), now);
        generations.add(generation);
        return generations
                .change(generation.id(), waiting -> waiting.submit(now))
                .orElseThrow();
    }
}
