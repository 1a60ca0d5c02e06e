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
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The provider as everybody here uses it: while it is away nothing leaves, and a refused key is noticed everywhere. */
@Primary
@Component
class GuardedProvider implements VideoProvider {

    private static final String AWAY = "the provider is away, so nothing was sent";
    private static final TaskRef NOBODYS = new TaskRef("0", "");

    private final AtomicInteger sent = new AtomicInteger();
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
        reach.probe(() -> asked(
                sent.getAndIncrement() % 2 == 0
                        ? provider.look(rows.anyTask().orElse(NOBODYS))
                        : provider.recent(0, 1)));
    }

    @Override
    public SubmitOutcome submit(VideoRequest request) {
        return reach.call(() -> provider.submit(request), () -> new SubmitOutcome.NotSent(AWAY));
    }

    @Override
    public LookupOutcome look(TaskRef task) {
        LookupOutcome outcome = reach.call(() -> asked(provider.look(task)), () -> new LookupOutcome.Unreachable(AWAY));
        note(outcome);
        return outcome;
    }

    /**
     * A key that is refused here and nowhere else stops nothing: what the list needs of a key is not known, and whatever
     * keeps videos from being made shows where they are asked for and looked at.
     */
    @Override
    public RecentOutcome recent(int skip, int most) {
        return reach.call(() -> asked(provider.recent(skip, most)), () -> new RecentOutcome.Unreachable(AWAY));
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
        return reach.call(() -> provider.purge(task), () -> new PurgeOutcome.Unreachable(AWAY));
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

    private <T extends Outcome> T asked(T outcome) {
        if (!outcome.answered()) {
            line.unanswered();
        }
        return outcome;
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
