package app.animato.generation.attempt;

import app.animato.generation.pace.Pace;
import app.animato.generation.provider.CancelOutcome;
import app.animato.generation.provider.LookupOutcome;
import app.animato.generation.provider.PurgeOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stops and purges tasks that turn up after their person has forgotten them. Nothing of them appears anywhere. */
@Component
public class LateClearance {

    private static final Logger log = LoggerFactory.getLogger(LateClearance.class);

    private final ForgottenRuns forgottenRuns;
    private final Recognition recognition;
    private final VideoProvider provider;
    private final Pace pace;
    private final Clock clock;

    LateClearance(
            ForgottenRuns forgottenRuns, Recognition recognition, VideoProvider provider, Pace pace, Clock clock) {
        this.forgottenRuns = forgottenRuns;
        this.recognition = recognition;
        this.provider = provider;
        this.pace = pace;
        this.clock = clock;
    }

    /** The tokens of runs that were not cleared at the first try. Lets go of what is too old before. */
    public List<String> findDue() {
        forgottenRuns.forgetThoseSentBefore(clock.instant().minus(pace.longestSearch()));
        return forgottenRuns.findHinted();
    }

    /** Does nothing when there is no such run or nothing is known of its task. */
    public void clear(String token) {
        forgottenRuns.find(token).ifPresent(this::clear);
    }

    private void clear(ForgottenRuns.Forgotten forgotten) {
        forgotten.hint().ifPresent(task -> {
            if (!forgotten.certain()) {
                clear(forgotten.trace(), task);
            } else if (isStopped(task)) {
                purge(forgotten.trace(), task);
            }
        });
    }

    private void clear(Trace trace, TaskRef hint) {
        switch (recognition.judge(trace, hint)) {
            case Recognition.Verdict.Ours ours -> {
                TaskRef task = ours.report().task();
                if (ours.report().state().isEnd() || isStopped(task)) {
                    purge(trace, task);
                }
            }
            case Recognition.Verdict.NotOurs no -> {
                log.warn("{} is not the task of a forgotten request: {}", hint, no.why());
                forgottenRuns.dropHint(trace.token());
            }
            case Recognition.Verdict.Open open -> log.warn("No answer about {}: {}", hint, open.detail());
        }
    }

    private boolean isStopped(TaskRef task) {
        return provider.cancel(task) instanceof CancelOutcome.Settled settled
                && switch (settled.truth()) {
                    case LookupOutcome.Found found -> found.report().state().isEnd();
                    case LookupOutcome.Missing missing -> true;
                    case LookupOutcome.Unreachable away -> false;
                    case LookupOutcome.Misconfigured fault -> false;
                };
    }

    private void purge(Trace trace, TaskRef task) {
        PurgeOutcome outcome = provider.purge(task);
        if (outcome instanceof PurgeOutcome.Purged) {
            forgottenRuns.forget(trace.token());
        }
        log.info("A forgotten request turned up as {}: {}", task, outcome);
    }
}
