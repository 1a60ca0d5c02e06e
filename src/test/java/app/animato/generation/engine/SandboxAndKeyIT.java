package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxLifecycle;
import app.animato.sandbox.TaskFault;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** One house, with the sandbox and with a key in turn: neither sees what was promised by the other. */
class SandboxAndKeyIT extends RunningEngine {

    private static final Fault WITHOUT_BALANCE = Fault.refusal(97, "Insufficient balance");

    private List<String> place = List.of();

    @Test
    void what_the_sandbox_promised_is_never_asked_of_the_provider_that_is_paid() {
        place = place("play-first");
        AccountId owner;
        Generation made;
        Generation underWay;
        Generation lost;
        Generation waiting;
        try (House play = new House(withSandbox())) {
            owner = play.newPerson();
            made = play.awaitStatus(play.ask(owner), GenerationStatus.SUCCEEDED);
            play.itsSandbox().faults().nextTask(TaskFault.NEVER_ENDS);
            underWay = play.awaitStatus(play.ask(owner), GenerationStatus.RUNNING);
            play.itsSandbox().faults().muteCallbacks();
            play.itsSandbox().faults().next(Endpoint.RUN, Fault.dropAfterRecording());
            lost = play.awaitStatus(play.ask(owner), GenerationStatus.UNCONFIRMED);
            play.itsSandbox().faults().always(Endpoint.RUN, WITHOUT_BALANCE);
            waiting = play.awaitHold(play.ask(owner), Hold.NO_BALANCE);
        }
        int calls = sandbox.calls().total();
        try (House real = new House(withKey())) {
            real.awaitStatus(waiting, GenerationStatus.CANCELLED);
            for (Generation left : List.of(underWay, lost)) {
                assertThat(real.awaitStatus(left, GenerationStatus.FAILED).failure())
                        .map(Failure::kind)
                        .contains(FailureKind.LEFT_IN_SANDBOX);
            }
            real.service.delete(owner, made.id());
            real.awaitGone(made);
            assertThat(sandbox.calls().total()).isEqualTo(calls);
            assertThat(Stream.of(made, underWay, lost, waiting).map(RunningEngine::runs))
                    .containsOnly(0L);
            assertThat(real.books(owner, "REAL")).isZero();
            assertThat(real.jdbc
                            .sql("select count(*) from expense where state = 'RESERVED'")
                            .query(Long.class)
                            .single())
                    .isZero();

            Generation wish = real.awaitStatus(real.ask(owner), GenerationStatus.SUCCEEDED);
            real.assertMadeOnce(wish);
            assertThat(real.books(owner, "REAL")).isOne();
            real.everythingIsOver();
        }
    }

    @Test
    void real_work_is_not_handed_to_the_sandbox_and_rests_where_the_sandbox_is_tried_out() {
        place = place("real-first");
        AccountId owner;
        Generation underWay;
        Generation deleted;
        Generation collecting;
        Generation waiting;
        List<Map<String, @Nullable Object>> rows;
        try (House real = new House(withKey())) {
            owner = real.newPerson();
            sandbox.faults().always(Endpoint.DELETE, Fault.status(503));
            deleted = real.awaitStatus(real.ask(owner), GenerationStatus.SUCCEEDED);
            real.service.delete(owner, deleted.id());
            sandbox.faults().nextTask(TaskFault.NEVER_ENDS);
            underWay = real.awaitStatus(real.ask(owner), GenerationStatus.RUNNING);
            sandbox.faults().always(Endpoint.FILE, Fault.status(503));
            collecting = real.awaitStatus(real.ask(owner), GenerationStatus.COLLECTING);
            sandbox.faults().always(Endpoint.RUN, WITHOUT_BALANCE);
            waiting = real.awaitHold(real.ask(owner), Hold.NO_BALANCE);
            real.schedule.stop();
            rows = real.rows();
        }
        assertThat(rows).hasSize(4);
        assertThatThrownBy(() -> new House(withSandbox()).close())
                .rootCause()
                .isInstanceOf(RealWorkException.class)
                .hasMessageStartingWith("This house has 4 videos with Wiro that are not over");

        try (House trial = new House(Stream.concat(withSandbox(), Stream.of("animato.sandbox.trial=true")))) {
            Generation illustration = trial.awaitStatus(trial.ask(owner), GenerationStatus.SUCCEEDED);
            for (Generation resting : List.of(underWay, collecting, waiting, deleted)) {
                trial.schedule.poke(resting.id());
            }
            await().until(() -> trial.planned() == 0);
            trial.service.delete(owner, illustration.id());
            trial.awaitGone(illustration);
            assertThat(trial.rows()).isEqualTo(rows);
        }

        sandbox.faults().clear();
        try (House real = new House(withKey())) {
            real.awaitStatus(waiting, GenerationStatus.SUCCEEDED);
            real.awaitStatus(collecting, GenerationStatus.SUCCEEDED);
            real.awaitGone(deleted);
            assertThat(real.now(underWay).status()).isEqualTo(GenerationStatus.RUNNING);
            assertThat(Stream.of(underWay, collecting, waiting)
                            .map(each -> acceptedRuns(each).size()))
                    .containsOnly(1);
            real.everythingIsOver();
        }
    }

    private List<String> place(String name) {
        return Stream.concat(database.settings(), settings(name + "-" + database.name()))
                .toList();
    }

    private Stream<String> withKey() {
        return place.stream();
    }

    private Stream<String> withSandbox() {
        return Stream.concat(
                place.stream().filter(setting -> !setting.startsWith("wiro.") && !setting.contains("sandbox")),
                Stream.of(
                        "animato.sandbox.enabled=true",
                        "animato.sandbox.port=0",
                        "animato.sandbox.task-duration=300ms"));
    }

    /** The same house, opened once more. */
    private static final class House extends RunningEngine implements AutoCloseable {

        private final ConfigurableApplicationContext application;

        House(Stream<String> settings) {
            application = EngineApplications.start(settings);
            application.getAutowireCapableBeanFactory().autowireBean(this);
        }

        Sandbox itsSandbox() {
            return application.getBean(SandboxLifecycle.class).sandbox();
        }

        long books(AccountId owner, String coin) {
            return jdbc.sql("select count(*) from expense where coin = :coin and account = :owner")
                    .param("coin", coin)
                    .param("owner", owner.value())
                    .query(Long.class)
                    .single();
        }

        List<Map<String, @Nullable Object>> rows() {
            return jdbc.sql("""
                            select id, status, hold, cancel_requested, task_id, failure, missing_looks, ended_at,
                              deleted_at, state, reserved, spent
                            from generation join expense on expense.wish = generation.id
                            where coin = 'REAL' order by id""").query().listOfRows();
        }

        /** Steps that somebody still waits for. */
        long planned() {
            return jdbc.sql("select count(*) from scheduled_tasks where task_name = 'generation'")
                    .query(Long.class)
                    .single();
        }

        @Override
        public void close() {
            application.close();
        }
    }
}
