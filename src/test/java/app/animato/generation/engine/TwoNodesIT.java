package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.media.KeptPhoto;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import app.animato.testing.DatabaseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes of one installation, on the same PostgreSQL and the same folder. */
class TwoNodesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WISHES = 8;
    /** The answer takes longer than a stop waits for anything else. */
    private static final Fault LONGER_THAN_OTHER_STEPS = Fault.slow(50);

    private final Node staying = new Node(RunningEngine.usual(DatabaseKind.POSTGRESQL));

    @Test
    void two_nodes_share_the_work_and_one_finishes_it_when_the_other_goes_with_no_run_twice_and_no_answer_lost() {
        AccountId owner = staying.newPerson();
        List<Generation> endless;
        List<Generation> quick;
        try (ConfigurableApplicationContext application = besideTheOther()) {
            Node going = new Node(application);
            RunningEngine.sandbox.faults().nextTasks(2 * WISHES, TaskFault.NEVER_ENDS);
            endless = Stream.of(going, staying)
                    .flatMap(node -> asked(node, owner).stream())
                    .toList();
            endless.forEach(wish -> going.awaitStatus(wish, GenerationStatus.RUNNING));
            await("both take steps").atMost(PATIENCE).until(() -> going.ears.open() > 0 && staying.ears.open() > 0);
            RunningEngine.sandbox.faults().always(Endpoint.RUN, LONGER_THAN_OTHER_STEPS);
            quick = askedUntilOneIsOnItsWay(going, owner);
        }
        RunningEngine.sandbox.faults().clear();
        quick.forEach(wish -> staying.awaitStatus(wish, GenerationStatus.SUCCEEDED));
        quick.forEach(staying::assertMadeOnce);
        assertThat(quick.stream().map(staying::attemptsWithoutAnswer)).containsOnly(0L);
        endless.forEach(wish -> staying.service.cancel(owner, wish.id()));
        endless.forEach(wish -> staying.awaitStatus(wish, GenerationStatus.CANCELLED));
        assertThat(Stream.concat(endless.stream(), quick.stream()).map(RunningEngine::runs))
                .containsOnly(1L);
        staying.everythingIsOver();
    }

    private ConfigurableApplicationContext besideTheOther() {
        return EngineApplications.start(Stream.concat(
                settings(),
                Stream.of("url", "username", "password")
                        .map("spring.datasource."::concat)
                        .map(name -> name + "=" + staying.setting(name))));
    }

    private static Stream<String> settings() {
        return RunningEngine.settings(DatabaseKind.POSTGRESQL.name());
    }

    private static List<Generation> asked(Node node, AccountId owner) {
        KeptPhoto photo = node.newPhoto(owner);
        return Stream.generate(() -> node.service.ask(owner, RunningEngine.recipe(photo)))
                .limit(WISHES)
                .toList();
    }

    /** Which of the two sends a request is not for a test to say: it may take some until this one does. */
    private static List<Generation> askedUntilOneIsOnItsWay(Node node, AccountId owner) {
        List<Generation> asked = new ArrayList<>();
        await("a paid request is on its way").atMost(PATIENCE).until(() -> {
            if (node.paidRequests.underWay() > 0) {
                return true;
            }
            asked.addAll(asked(node, owner));
            return false;
        });
        return asked;
    }

    /** What one application consists of. */
    private static final class Node extends RunningEngine {

        private final ConfigurableApplicationContext application;

        @Autowired
        private PaidRequests paidRequests;

        Node(ConfigurableApplicationContext application) {
            this.application = application;
            application.getAutowireCapableBeanFactory().autowireBean(this);
        }

        long attemptsWithoutAnswer(Generation generation) {
            return jdbc.sql("select count(*) from attempt where generation = :id and outcome <> 'ACCEPTED'")
                    .param("id", generation.id().value())
                    .query(Long.class)
                    .single();
        }

        String setting(String name) {
            return application.getEnvironment().getRequiredProperty(name);
        }
    }
}
