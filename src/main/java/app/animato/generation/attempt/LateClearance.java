package app.animato.generation.attempt;

import app.animato.generation.Absence;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.generation.provider.VideoProvider;
import app.animato.money.Bill;
import app.animato.money.Ledger;
import app.animato.shared.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Stops and purges tasks that turn up after their person has forgotten them. Nothing of them appears anywhere but in the
 * books, where what they cost was unclear until then.
 */
@Component
public class LateClearance {

    private static final Logger log = LoggerFactory.getLogger(LateClearance.class);

    private final ForgottenRuns forgottenRuns;
    private final Recognition recognition;
    private final VideoProvider provider;
    private final Ledger ledger;
    private final Pace pace;
    private final Clock clock;

    LateClearance(
            ForgottenRuns forgottenRuns,
            Recognition recognition,
            VideoProvider provider,
            Ledger ledger,
            Pace pace,
            Clock clock) {
        this.forgottenRuns = forgottenRuns;
        this.recognition = recognition;
        this.provider = provider;
        this.ledger = ledger;
        this.pace = pace;
        this.clock = clock;
    }

    /** The tokens of runs that were not cleared at the first try. Lets go of those of which nobody has told for long. */
    public List<String> findDue() {
        forgottenRuns.letGoOfThoseForgottenBefore(clock.instant().minus(pace.longestSearch()));
        return forgottenRuns.findHinted();
    }

    /**
     * Does nothing when there is no such run or nothing is known of its task. What could not be cleared for very long is
     * let go of, but not before one more try.
     */
    public void clear(String token) {
        forgottenRuns
                .find(token)
                .ifPresent(forgotten -> forgotten.hint().ifPresent(task -> {
                    if (forgotten.certain()) {
                        stopAndPurge(forgotten, task);
                    } else {
                        clear(forgotten, task);
                    }
                    if (forgotten.since().isBefore(clock.instant().minus(pace.longestClearance()))) {
                        forgottenRuns.forget(token);
                    }
                }));
    }

    private void clear(ForgottenRuns.Forgotten forgotten, TaskRef hint) {
        switch (recognition.judge(forgotten.trace(), hint)) {
            case Recognition.Verdict.Ours ours -> {
                TaskRef task = ours.report().task();
                if (ours.report().state().isEnd()) {
                    bookAndPurge(forgotten, task, ours.report());
                } else {
                    stopAndPurge(forgotten, task);
                }
            }
            case Recognition.Verdict.NotOurs no -> {
                log.warn("{} is not the task of a forgotten request: {}", hint, no.why());
                forgottenRuns.dropHint(forgotten.trace().token());
            }
            case Recognition.Verdict.Denied denied -> {
                log.warn("{} is denied: {}", hint, denied.detail());
                if (isBelievedToMiss(forgotten)) {
                    forgottenRuns.dropHint(forgotten.trace().token());
                }
            }
            case Recognition.Verdict.Open open -> leaveOpen(forgotten, hint, open.detail());
        }
    }

    /** Whether the provider has said for as long as of a task that is followed that it does not have this one. */
    private boolean isBelievedToMiss(ForgottenRuns.Forgotten forgotten) {
        Instant now = Moments.now(clock);
        Absence absence = Absence.after(forgotten.missing(), now);
        forgottenRuns.missing(forgotten.trace().token(), Optional.of(absence));
        return absence.outlasts(pace.patience(), now);
    }

    private void leaveOpen(ForgottenRuns.Forgotten forgotten, TaskRef task, String detail) {
        log.warn("No answer about {}: {}", task, detail);
        doubtLoss(forgotten);
    }

    /** What was missed before does not count any more. */
    private void doubtLoss(ForgottenRuns.Forgotten forgotten) {
        if (forgotten.missing().isPresent()) {
            forgottenRuns.missing(forgotten.trace().token(), Optional.empty());
        }
    }

    private void stopAndPurge(ForgottenRuns.Forgotten forgotten, TaskRef task) {
        if (!(provider.cancel(task) instanceof CancelOutcome.Settled settled)) {
            return;
        }
        switch (settled.truth()) {
            case LookupOutcome.Found found -> {
                if (found.report().state().isEnd()) {
                    bookAndPurge(forgotten, task, found.report());
                } else {
                    doubtLoss(forgotten);
                }
            }
            case LookupOutcome.Missing missing -> {
                log.warn("{} is denied: {}", task, missing.detail());
                if (isBelievedToMiss(forgotten)) {
                    purge(forgotten.trace(), task);
                }
            }
            case LookupOutcome.Unreachable away -> leaveOpen(forgotten, task, away.detail());
            case LookupOutcome.Misconfigured fault -> leaveOpen(forgotten, task, fault.detail());
        }
    }

    /** What it cost was unclear until now, and nobody can be asked once it is purged. */
    private void bookAndPurge(ForgottenRuns.Forgotten forgotten, TaskRef task, TaskReport ended) {
        forgotten.wish().ifPresent(wish -> ledger.settle(wish, bill(ended)));
        purge(forgotten.trace(), task);
    }

    private static Bill bill(TaskReport ended) {
        return Bill.told(ended.cost())
                .orElseGet(() -> ended.state() instanceof TaskState.Succeeded ? new Bill.Untold() : new Bill.Nothing());
    }

    private void purge(Trace trace, TaskRef task) {
        PurgeOutcome outcome = provider.purge(task);
        if (outcome instanceof PurgeOutcome.Purged) {
            forgottenRuns.forget(trace.token());
        }
        log.info("A forgotten request turned up as {}: {}", task, outcome);
    }
}
