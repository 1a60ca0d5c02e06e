package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.backup.BackupCommand;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Hold;
import app.animato.generation.Unconfirmed;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.TaskFault;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A house is copied while it works, and made anew somewhere else while the old one goes on. */
class RestoreIT extends RunningEngine {

    @Autowired
    private Environment settings;

    @TempDir
    Path folder;

    @Test
    void a_restored_house_has_what_was_there_follows_what_was_under_way_and_pays_for_nothing_again() {
        AccountId owner = newPerson();
        Generation made = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        sandbox.faults().nextTask(TaskFault.STAYS_QUEUED);
        Generation underWay = awaitStatus(ask(owner), GenerationStatus.QUEUED);
        sandbox.faults().always(Endpoint.RUN, Fault.refusal(97, "Insufficient balance"));
        Generation waiting = awaitHold(ask(owner), Hold.NO_BALANCE);
        Path copy = copyWhileItWaits(waiting);

        // The old house goes on.
        sandbox.faults().clear();
        awaitStatus(waiting, GenerationStatus.SUCCEEDED);

        List<String> place = Stream.concat(database.settings(), settings("restored-" + database.name()))
                .toList();
        assertThat(BackupCommand.run(arguments(Stream.of("restore=" + copy), place.stream())))
                .isZero();
        try (ConfigurableApplicationContext application = EngineApplications.start(place.stream())) {
            House restored = new House();
            restored.database = database;
            application.getAutowireCapableBeanFactory().autowireBean(restored);
            restored.assertMadeOnce(made);
            assertThat(restored.library.find(owner, made.recipe().photo())).isPresent();

            Generation held = restored.now(waiting);
            assertThat(held.unconfirmed()).get().matches(Unconfirmed::restored);
            service.cancel(owner, underWay.id());
            restored.awaitStatus(underWay, GenerationStatus.CANCELLED);
            restored.awaitStatus(restored.ask(owner), GenerationStatus.SUCCEEDED);
            assertThat(runsOf(waiting, made, underWay)).allMatch(runs -> runs == 1);

            restored.service.delete(owner, held.id());
            restored.awaitGone(held);
            assertThat(restored.jdbc
                            .sql("select count(*) from expense where state = 'RESERVED' and account = :owner")
                            .param("owner", owner.value())
                            .query(Long.class)
                            .single())
                    .isZero();
            restored.everythingIsOver();
        }
    }

    /** It is sent now and then to find out whether there is balance again; a copy of such a moment tells another story. */
    private Path copyWhileItWaits(Generation waiting) {
        for (int number = 0; ; number++) {
            Path copy = folder.resolve("copy-" + number + ".zip");
            awaitStatus(waiting, GenerationStatus.WAITING);
            long runs = runs(waiting);
            assertThat(BackupCommand.run(arguments(
                            Stream.of("backup=" + copy),
                            Stream.of("animato.data", "spring.datasource.url", "spring.datasource.username")
                                    .map(name -> name + "=" + settings.getProperty(name)))))
                    .isZero();
            if (now(waiting).status() == GenerationStatus.WAITING && runs(waiting) == runs) {
                return copy;
            }
        }
    }

    private static Stream<Integer> runsOf(Generation... generations) {
        return Stream.of(generations).map(each -> acceptedRuns(each).size());
    }

    private static String[] arguments(Stream<String> first, Stream<String> rest) {
        return Stream.concat(first, rest).map(setting -> "--" + setting).toArray(String[]::new);
    }

    /** Another application's services. */
    private static final class House extends RunningEngine {}
}
