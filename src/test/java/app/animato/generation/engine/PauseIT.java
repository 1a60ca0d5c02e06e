package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.line.LineBoard;
import app.animato.generation.line.Standing;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Money or key are missing: everything waits, next to nothing is sent, and all goes on by itself. */
class PauseIT extends RunningEngine {

    /** So many may be on their way when the first refusal comes. */
    private static final int AT_ONCE = 4;

    @Autowired
    LineBoard board;

    @ParameterizedTest
    @CsvSource({"97,NO_BALANCE", "98,MISCONFIGURED", "99,MISCONFIGURED", "401,MISCONFIGURED"})
    void everything_waits_until_a_probe_goes_through_and_then_goes_out_once(int answer, Hold hold) {
        Fault fault = answer == 401 ? Fault.status(answer) : Fault.refusal(answer, "not now");
        sandbox.faults().always(Endpoint.RUN, fault);
        List<Generation> all = Stream.generate(() -> ask(newPerson())).limit(6).toList();
        await().until(() -> lineRows.state().paused().isPresent());
        all.forEach(wish -> await().until(
                        () -> board.standing(wish.id()).flatMap(Standing::hold).equals(Optional.of(hold))));
        assertThat(all).allSatisfy(wish -> assertThat(now(wish).endedAt()).isEmpty());

        await().until(() -> lineRows.state().tries() > 1);
        assertThat(sent(all)).isLessThanOrEqualTo(AT_ONCE + 2);

        long before = sent(all);
        sandbox.faults().clear();
        all.forEach(wish -> awaitStatus(wish, GenerationStatus.SUCCEEDED));
        all.forEach(this::assertMadeOnce);
        assertThat(sent(all) - before).isLessThanOrEqualTo(all.size() + 1);
        assertThat(lineRows.state().paused()).isEmpty();
    }

    @Test
    void a_key_that_is_refused_for_looking_pauses_as_well_and_fails_nothing() {
        sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
        Generation there = ask(newPerson());
        awaitStatus(there, GenerationStatus.RUNNING);
        sandbox.faults().always(Endpoint.DETAIL, Fault.status(401));
        schedule.poke(there.id());
        await().until(() -> lineRows.state().paused().isPresent());
        assertThat(now(there).status()).isEqualTo(GenerationStatus.RUNNING);
        sandbox.faults().clear();
        await().until(() -> lineRows.state().paused().isEmpty());
        Generation next = ask(newPerson());
        awaitStatus(next, GenerationStatus.SUCCEEDED);
        assertThat(now(there).status()).isEqualTo(GenerationStatus.RUNNING);
    }

    private static long sent(List<Generation> all) {
        return all.stream().mapToLong(RunningEngine::runs).sum();
    }
}
