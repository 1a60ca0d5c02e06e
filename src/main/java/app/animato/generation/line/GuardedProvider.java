package app.animato.generation.line;

import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.DownloadOutcome;
import app.animato.generation.provider.LiveFollower;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.Outcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.RecentOutcome;
import app.animato.generation.provider.RemoteOutput;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * The provider as everybody here uses it: while it is away nothing leaves, and a refused key is noticed everywhere. Only
 * what videos are made with tells whether it is there: a list or a deletion that is not answered makes somebody look.
 */
@Primary
@Component
class GuardedProvider implements VideoProvider {

    private static final String AWAY = "the provider is away, so nothing was sent";
    private static final TaskRef NOBODYS = new TaskRef("0", "");

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean doubted = new AtomicBoolean();
    private final VideoProvider provider;
    private final Reach reach;
    private final Line line;
    private final LineRows rows;

    GuardedProvider(VideoProvider provider, Reach reach, Line line, LineRows rows) {
        this.provider = provider;
        this.reach = reach;
        this.line = line;
        this.rows = rows;
        reach.onProbe(() -> Thread.ofVirtual().name("provider-probe").start(this::probe));
    }

    /**
     * Whatever the provider says to any harmless question, it is there. Two kinds of question take turns, so that one
     * that it will not answer does not hide it for ever.
     */
    private void probe() {
        reach.probe(() -> sent.getAndIncrement() % 2 == 0 ? asked(provider.look(someTask())) : provider.recent(0, 1));
    }

    /** What is said of it does not matter, so it need not be one of ours. */
    private TaskRef someTask() {
        try {
            return rows.anyTask().orElse(NOBODYS);
        } catch (DataAccessException databaseAway) {
            return NOBODYS;
        }
    }

    @Override
    public SubmitOutcome submit(VideoRequest request) {
        return reach.call(() -> provider.submit(request), () -> new SubmitOutcome.NotSent(AWAY));
    }

    @Override
    public LookupOutcome look(TaskRef task) {
        LookupOutcome outcome = lookAt(task);
        note(outcome);
        return outcome;
    }

    private LookupOutcome lookAt(TaskRef task) {
        return reach.call(() -> asked(provider.look(task)), () -> new LookupOutcome.Unreachable(AWAY));
    }

    /**
     * A key that is refused here and nowhere else stops nothing: what the list needs of a key is not known, and whatever
     * keeps videos from being made shows where they are asked for and looked at.
     */
    @Override
    public RecentOutcome recent(int skip, int most) {
        return aside(() -> provider.recent(skip, most), () -> new RecentOutcome.Unreachable(AWAY));
    }

    @Override
    public Optional<TaskRef> claimIn(byte[] body) {
        return provider.claimIn(body);
    }

    @Override
    public CancelOutcome cancel(TaskRef task) {
        CancelOutcome outcome = reach.call(() -> provider.cancel(task), () -> new CancelOutcome.Unreachable(AWAY));
        if (outcome instanceof CancelOutcome.Settled settled) {
            note(settled.truth());
        }
        return outcome;
    }

    @Override
    public PurgeOutcome purge(TaskRef task) {
        return aside(() -> provider.purge(task), () -> new PurgeOutcome.Unreachable(AWAY));
    }

    /** Files lie on other hosts, so their absence says nothing about the provider. */
    @Override
    public DownloadOutcome download(RemoteOutput output, Path target, long limit) {
        return reach.isAway() ? new DownloadOutcome.Unreachable(AWAY) : provider.download(output, target, limit);
    }

    /** Listening costs the provider little and has its own patience. */
    @Override
    public LiveFollower follow(TaskRef task, LiveFollower.Listener listener) {
        return provider.follow(task, listener);
    }

    private LookupOutcome asked(LookupOutcome outcome) {
        if (!outcome.answered()) {
            line.unanswered();
        }
        return outcome;
    }

    private <T extends Outcome> T aside(Supplier<T> call, Supplier<T> whileAway) {
        if (reach.isAway()) {
            return whileAway.get();
        }
        T outcome = call.get();
        if (!outcome.answered()) {
            doubt();
        }
        return outcome;
    }

    /** One look at a time for all who doubt, and nobody waits for it. */
    private void doubt() {
        if (doubted.compareAndSet(false, true)) {
            Thread.ofVirtual().name("provider-doubt").start(() -> {
                try {
                    LookupOutcome unused = lookAt(someTask());
                } finally {
                    doubted.set(false);
                }
            });
        }
    }

    private void note(LookupOutcome outcome) {
        switch (outcome) {
            case LookupOutcome.Found found -> line.keyTakenToLook();
            case LookupOutcome.Missing missing -> line.keyTakenToLook();
            case LookupOutcome.Misconfigured fault -> line.keyRefusedToLook(fault.detail());
            case LookupOutcome.Unreachable away -> {}
        }
    }
}
