package app.animato.chaos;

import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.AnsweredRun;
import app.animato.sandbox.CallbackNoise;
import app.animato.sandbox.Endpoint;
import app.animato.sandbox.Fault;
import app.animato.sandbox.Faults;
import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.sandbox.SocketFault;
import app.animato.sandbox.SocketNoise;
import app.animato.sandbox.TaskFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The provider and how it misbehaves. Not for several threads. */
final class Weather implements AutoCloseable {

    private static final Duration TASK = Duration.ofSeconds(1);
    private static final Duration LATE = Duration.ofSeconds(3);
    private static final int AT_ONCE = 8;
    private static final int TRICKLE = 3_000;
    private static final List<Fault> LOST_ANSWERS =
            List.of(Fault.dropAfterRecording(), Fault.statusAfterRecording(502), Fault.garbage(), Fault.halfBody());
    private static final List<TaskFault> TROUBLES = List.of(
            TaskFault.FAILS,
            TaskFault.ENDS_WITHOUT_OUTPUT,
            TaskFault.ERROR_BEFORE_START,
            TaskFault.LOGS_AN_ERROR,
            TaskFault.UNKNOWN_STATUS);

    private final Path folder;
    private final Random chance;
    private final List<AnsweredRun> answered = new ArrayList<>();
    private final Map<String, Integer> met = new TreeMap<>();
    private final int port;
    private boolean tellsAddresses;
    private Sandbox sandbox;

    Weather(Path folder, Random chance) {
        this.folder = folder;
        this.chance = chance;
        this.sandbox = start(0);
        this.port = sandbox.port();
    }

    Sandbox sandbox() {
        return sandbox;
    }

    /** From now on anything can happen to any call, any file, any live event and any callback. */
    void storm() {
        Faults faults = sandbox.faults();
        faults.sometimes(
                Endpoint.RUN,
                0.2,
                chance.nextLong(),
                Fault.dropBeforeRecording(),
                Fault.dropAfterRecording(),
                Fault.status(500),
                Fault.statusAfterRecording(502),
                Fault.garbage(),
                Fault.halfBody(),
                Fault.status(429),
                Fault.refusal(96, "Concurrent task limit reached for your balance"),
                Fault.refusal(97, "Insufficient balance"),
                Fault.slow(TRICKLE));
        for (Endpoint endpoint : List.of(
                Endpoint.DETAIL, Endpoint.LIST, Endpoint.CANCEL, Endpoint.KILL, Endpoint.DELETE, Endpoint.FILE)) {
            faults.sometimes(
                    endpoint,
                    0.25,
                    chance.nextLong(),
                    Fault.dropBeforeRecording(),
                    Fault.dropAfterRecording(),
                    Fault.status(503),
                    Fault.statusAfterRecording(500),
                    Fault.garbage(),
                    Fault.halfBody(),
                    Fault.slow(TRICKLE));
        }
        faults.socketNoise(SocketNoise.seeded(chance.nextLong())
                .dropping(0.25)
                .delaying(0.3, Duration.ofMillis(400))
                .duplicating(0.3)
                .reordering(0.3)
                .garbling(0.1)
                .sendingBinary(0.02)
                .sendingOversized(0.05));
        faults.callbackNoise(CallbackNoise.seeded(chance.nextLong())
                .dropping(0.25)
                .delaying(0.5, LATE)
                .duplicating(0.3));
    }

    /** Something of its own for the next life: a silent or closed socket, a lost answer, a task that goes wrong. */
    void change() {
        if (chance.nextInt(3) == 0) {
            sandbox.faults().next(Endpoint.RUN, LOST_ANSWERS.get(chance.nextInt(LOST_ANSWERS.size())));
        }
        SocketFault[] moods = {SocketFault.NONE, SocketFault.NONE, SocketFault.SILENT, SocketFault.CLOSED};
        sandbox.faults().socket(moods[chance.nextInt(moods.length)]);
        if (chance.nextInt(3) == 0) {
            sandbox.faults().nextTask(TROUBLES.get(chance.nextInt(TROUBLES.size())));
        }
    }

    /**
     * All is well, and from now on the list repeats the address that each Run named. Before, nothing but a callback told
     * whose a task is.
     */
    void calm() {
        vanish();
        tellsAddresses = true;
        comeBack();
    }

    void loseNextAnswer() {
        sandbox.faults().next(Endpoint.RUN, Fault.dropAfterRecording());
    }

    /** One Run hangs, and whether it was recorded before is left to chance. */
    void hangRun() {
        sandbox.faults()
                .next(Endpoint.RUN, chance.nextBoolean() ? Fault.hangBeforeRecording() : Fault.hangAfterRecording());
    }

    int hangingRuns() {
        return met().getOrDefault("RUN Hang", 0);
    }

    void slowFiles() {
        sandbox.faults().next(Endpoint.FILE, 2, Fault.slow(TRICKLE));
    }

    void vanish() {
        sandbox.close();
        answered.addAll(sandbox.ledger().answered());
        sandbox.faults().met().forEach((fault, times) -> met.merge(fault, times, Integer::sum));
    }

    /** What was under way at the provider went on meanwhile. */
    void comeBack() {
        sandbox = start(port);
    }

    List<AnsweredRun> answered() {
        List<AnsweredRun> all = new ArrayList<>(answered);
        all.addAll(sandbox.ledger().answered());
        return all;
    }

    /** The seeds of what was accepted, whatever its asker was told. */
    Set<Long> accepted() {
        return sandbox.ledger().accepted().stream()
                .map(AcceptedRun::seed)
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    /** Which faults happened, and how often. */
    Map<String, Integer> met() {
        Map<String, Integer> all = new TreeMap<>(met);
        sandbox.faults().met().forEach((fault, times) -> all.merge(fault, times, Integer::sum));
        return all;
    }

    private Sandbox start(int wished) {
        return Sandbox.start(SandboxSettings.in(folder)
                .withPort(wished)
                .withTaskDuration(TASK)
                .withFilm(FilmSettings.TINY)
                .withEcho(tellsAddresses)
                .withConcurrencyLimit(AT_ONCE));
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
