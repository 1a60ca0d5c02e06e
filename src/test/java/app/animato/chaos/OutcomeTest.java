package app.animato.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.sandbox.TaskEnd.End;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private static final long LOST = 1;
    private static final Plan PLAN =
            new Plan(7, List.of(KillPoint.POSTER, KillPoint.COPYING), 5, List.of(), Duration.ofSeconds(1));
    private static final Map<KillPoint, Integer> KILLED = Map.of(KillPoint.POSTER, 1, KillPoint.COPYING, 2);

    @Test
    void a_run_in_which_everything_happened_proves_something() {
        assertThat(outcome(KILLED, world("SUCCEEDED")).unproven()).isEmpty();
    }

    @Test
    void a_point_at_which_it_was_never_killed_is_unproven() {
        assertThat(outcome(Map.of(KillPoint.POSTER, 1), world("SUCCEEDED")).unproven())
                .containsExactly("It was never killed at COPYING");
    }

    @Test
    void a_world_in_which_nothing_happened_is_unproven() {
        World nothing =
                new World(List.of(), List.of(), List.of(), List.of(), Set.of(), List.of(), List.of(), List.of());
        assertThat(outcome(KILLED, nothing).unproven()).hasSize(3);
    }

    @Test
    void lost_answers_of_which_none_was_found_are_unproven() {
        assertThat(outcome(KILLED, world("UNCONFIRMED")).unproven()).hasSize(2);
    }

    private static World world(String status) {
        return new World(
                List.of(new World.Click(LOST, true, false)),
                List.of(LOST),
                List.of(),
                List.of(new World.Task(LOST, End.SUCCEEDED, List.of("film"))),
                Set.of(LOST),
                List.of(new World.Home(LOST, status, "film", true)),
                List.of(),
                List.of());
    }

    private static Outcome outcome(Map<KillPoint, Integer> kills, World world) {
        return new Outcome(Client.ANIMATO, PLAN, Duration.ZERO, kills, 0, Map.of(), world, 0);
    }
}
