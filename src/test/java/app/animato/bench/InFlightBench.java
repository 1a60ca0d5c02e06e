package app.animato.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.sandbox.TaskFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Thousands of tasks at the provider at once: what they cost while they run, and how they are found after a crash. */
class InFlightBench {

    private static final int A_PERSON = 100;
    private static final Duration TASK = Duration.ofHours(1);
    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @ParameterizedTest
    @ValueSource(ints = {1000, 5000})
    void in_flight(int tasks, @TempDir Path folder) {
        String topic = String.format("%,d tasks in flight", tasks);
        SandboxSettings settings = SandboxSettings.in(folder.resolve("provider"))
                .withFilm(FilmSettings.SHARED)
                .withTaskDuration(TASK)
                .withConcurrencyLimit(2 * tasks);
        try (Sandbox provider = Sandbox.start(settings);
                BenchedAnimato animato = new BenchedAnimato(folder.resolve("animato"), provider)) {
            animato.awaitReady();
            provider.faults().nextTasks(tasks, TaskFault.TALKS_ON);
            List<Row> rows = new ArrayList<>();
            rows.add(Row.told(
                    topic, "from the first click until all are followed", fill(animato, provider, tasks), "s"));
            rows.addAll(steady(topic, animato, provider));
            rows.addAll(resume(topic, animato, provider, tasks));
            Results.add(rows);
            System.out.println(topic + ": " + animato.ask("states"));
        }
    }

    private static double fill(BenchedAnimato animato, Sandbox provider, int tasks) {
        Stopwatch watch = new Stopwatch();
        for (int asked = 0; asked < tasks; asked += A_PERSON) {
            animato.ask("ask?" + Math.min(A_PERSON, tasks - asked));
        }
        awaitFollowed(provider, tasks);
        return watch.seconds();
    }

    private static List<Row> steady(String topic, BenchedAnimato animato, Sandbox provider) {
        awaitQuiet(provider);
        int calls = provider.calls().total();
        Duration cpu = animato.vitals().cpu();
        Stopwatch watch = new Stopwatch();
        await().atMost(WINDOW.multipliedBy(2)).pollDelay(WINDOW).until(() -> true);
        double minutes = watch.seconds() / 60;
        double busy = animato.vitals().cpu().minus(cpu).toMillis() / 1000.0;
        int called = provider.calls().total() - calls;
        double resident = animato.vitals().residentMegabytes();
        double threads = animato.vitals().threads();
        double heap = Double.parseDouble(animato.ask("heap")) / 1024 / 1024;
        return List.of(
                Row.told(topic, "processor time per minute", busy / minutes, "s"),
                Row.told(topic, "provider calls per minute", called / minutes, ""),
                Row.told(topic, "live heap", heap, "MB"),
                Row.told(topic, "resident memory", resident, "MB"),
                Row.told(topic, "operating-system threads", threads, ""),
                Row.told(topic, "open live sockets", provider.openSockets(), ""));
    }

    private static List<Row> resume(String topic, BenchedAnimato animato, Sandbox provider, int tasks) {
        animato.kill();
        await().atMost(PATIENCE).until(() -> provider.openSockets() == 0);
        int calls = provider.calls().total();
        Stopwatch watch = new Stopwatch();
        animato.startAgain();
        animato.awaitReady();
        double ready = watch.seconds();
        awaitFollowed(provider, tasks);
        double followed = watch.seconds();
        awaitQuiet(provider);
        return List.of(
                Row.told(topic, "after kill -9: start until it answers", ready, "s"),
                Row.told(topic, "after kill -9: start until all are followed", followed, "s"),
                Row.told(topic, "after kill -9: tasks followed", provider.openSockets(), ""),
                Row.told(
                        topic,
                        "after kill -9: provider calls until all is known",
                        provider.calls().total() - calls,
                        ""));
    }

    private static void awaitFollowed(Sandbox provider, int tasks) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(provider.openSockets()).isEqualTo(tasks));
    }

    /** Until the burst of calls is over, or is none: fewer than 20 calls in 3 s, or half a minute. */
    private static void awaitQuiet(Sandbox provider) {
        Stopwatch watch = new Stopwatch();
        int before;
        do {
            before = provider.calls().total();
            await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        } while (provider.calls().total() - before > 20 && watch.seconds() < 30);
    }
}
