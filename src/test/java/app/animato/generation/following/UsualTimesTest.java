package app.animato.generation.following;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.pace.ManualTime;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@OnEachDatabase
class UsualTimesTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final JdbcClient jdbc;
    private final Archive archive;
    private final AccountId owner;
    private final ManualTime time = new ManualTime();
    private final UsualTimes usual;
    private int number;

    UsualTimesTest(DatabaseKind kind) {
        jdbc = new TestDatabase(kind).jdbc();
        archive = new Archive(jdbc);
        owner = archive.newOwner();
        usual = new UsualTimes(jdbc, time, time);
    }

    /** The first question has it learned, the second one has the answer. */
    private Optional<Duration> remaining(Effect effect, Duration worked) {
        Optional<Duration> unused = usual.remaining(effect, worked);
        time.pass(Duration.ZERO);
        return usual.remaining(effect, worked);
    }

    @Test
    void what_is_left_is_the_middle_of_what_it_took_before_and_never_less_than_nothing() {
        took("crash", 500);
        took("crash", 40);
        took("crash", 30);
        took("fluffy-hair", 1);
        assertThat(remaining(Effect.CRASH, Duration.ofSeconds(10))).contains(Duration.ofSeconds(30));
        assertThat(remaining(Effect.CRASH, Duration.ofSeconds(41))).contains(Duration.ZERO);
    }

    @Test
    void too_little_is_not_learned_from() {
        took("crash", 40);
        took("crash", 40);
        assertThat(remaining(Effect.CRASH, Duration.ZERO)).isEmpty();
    }

    @Test
    void only_the_last_twenty_count() {
        for (int i = 0; i < 30; i++) {
            took("crash", 500);
        }
        for (int i = 0; i < 20; i++) {
            took("crash", 60);
        }
        assertThat(remaining(Effect.CRASH, Duration.ZERO)).contains(Duration.ofSeconds(60));
    }

    @Test
    void what_was_learned_is_learned_anew_after_a_while() {
        assertThat(remaining(Effect.CRASH, Duration.ZERO)).isEmpty();
        for (int i = 0; i < 3; i++) {
            took("crash", 60);
        }
        assertThat(remaining(Effect.CRASH, Duration.ZERO)).isEmpty();
        time.pass(Duration.ofMinutes(6));
        assertThat(remaining(Effect.CRASH, Duration.ZERO)).contains(Duration.ofSeconds(60));
    }

    private void took(String effect, int seconds) {
        var id = archive.add(archive.entry(owner).effect(effect).asked(NOON.plusSeconds(number++)));
        jdbc.sql("update generation set working_ms = :took where id = :id")
                .param("took", seconds * 1000L)
                .param("id", id)
                .update();
    }
}
