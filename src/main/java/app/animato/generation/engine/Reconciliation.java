package app.animato.generation.engine;

import app.animato.generation.Absence;
import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.Steps;
import app.animato.generation.attempt.Attempt;
import app.animato.generation.attempt.AttemptOutcome;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.ForgottenRuns;
import app.animato.generation.attempt.RecentTasks;
import app.animato.generation.attempt.Recognition;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.TaskRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Looks for the tasks of requests whose answers were lost, ever more rarely and for a day, or longer if the provider
 * has not shown a complete list until then. It only reads: whatever it finds or misses, the request is not repeated.
 */
@Component
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

    private final Attempts attempts;
    private final RecentTasks recentTasks;
    private final Recognition recognition;
    private final ForgottenRuns forgottenRuns;
    private final Changes changes;
    private final Pace pace;
    private final ObjectProvider<Steps> steps;

    Reconciliation(
            Attempts attempts,
            RecentTasks recentTasks,
            Recognition recognition,
            ForgottenRuns forgottenRuns,
            Changes changes,
            Pace pace,
            ObjectProvider<Steps> steps) {
        this.attempts = attempts;
        this.recentTasks = recentTasks;
        this.recognition = recognition;
        this.forgottenRuns = forgottenRuns;
        this.changes = changes;
        this.pace = pace;
        this.steps = steps;
    }

    Next seek(Generation unconfirmed) {
        return attempts.findLost(unconfirmed.id())
                .map(lost -> seek(unconfirmed, lost))
                .orElseGet(() -> giveUp(unconfirmed));
    }

    private Next seek(Generation unconfirmed, Attempt lost) {
        if (lost.hint().isEmpty() && isSought(unconfirmed) && lost.called()) {
            readList(lost);
        }
        return attempts.findLost(unconfirmed.id())
                .map(known -> known.hint()
                        .map(hint -> examine(unconfirmed, known, hint))
                        .orElseGet(() -> later(unconfirmed, known)))
                .orElseGet(Next::now);
    }

    private static boolean isSought(Generation unconfirmed) {
        return unconfirmed.timeline().searchEnded().isEmpty();
    }

    /** What the list tells serves everybody who is looked for, and those who are not any more. */
    private void readList(Attempt lost) {
        List<Attempt> sought = attempts.findSought();
        Instant reach = sought.stream()
                .map(attempt -> attempt.trace().earliest())
                .min(Instant::compareTo)
                .orElse(lost.trace().earliest());
        RecentTasks.Reading reading =
                recentTasks.read(reach, lost.trace().endedAt().orElse(lost.sentAt()), pace.freshness(age(lost)));
        for (Attempt attempt : sought) {
            if (attempt.listed().isEmpty() && reading.covers(attempt.trace())) {
                attempts.listed(attempt, reading.begun());
            }
            TaskRef task = reading.byToken().get(attempt.trace().token());
            if (task != null) {
                attempts.keepHint(attempt, task);
                if (!attempt.id().equals(lost.id())) {
                    steps.getObject().poke(attempt.generation());
                }
            }
        }
        forgottenRuns.takeIn(reading.byToken());
    }

    private Next examine(Generation unconfirmed, Attempt lost, TaskRef hint) {
        return switch (recognition.judge(lost.trace(), hint)) {
            case Recognition.Verdict.Ours ours ->
                accept(unconfirmed, lost, hint, ours.report().task());
            case Recognition.Verdict.NotOurs no -> refuse(unconfirmed, lost, hint, no.why());
            case Recognition.Verdict.Denied denied -> doubt(unconfirmed, lost, hint, denied.detail());
            case Recognition.Verdict.Open open -> {
                log.warn("Generation {}: no answer about {}: {}", unconfirmed.id(), hint, open.detail());
                if (lost.missing().isPresent()) {
                    attempts.missing(lost, hint, Optional.empty());
                }
                yield Next.in(pace.untilNextTry(age(lost)));
            }
        };
    }

    private Next refuse(Generation unconfirmed, Attempt lost, TaskRef hint, String why) {
        log.warn("Generation {}: {} is not its task: {}", unconfirmed.id(), hint, why);
        attempts.dropHint(lost, hint);
        return later(unconfirmed, lost);
    }

    /** Nobody may name it again, so it is refused only when it is denied for as long as a task that is followed may be. */
    private Next doubt(Generation unconfirmed, Attempt lost, TaskRef hint, String denial) {
        Instant now = changes.now();
        Absence absence = Absence.after(lost.missing(), now);
        if (absence.outlasts(pace.patience(), now)) {
            return refuse(unconfirmed, lost, hint, denial);
        }
        attempts.missing(lost, hint, Optional.of(absence));
        return Next.in(pace.untilNextTry(Duration.between(absence.since(), now)));
    }

    private Next accept(Generation unconfirmed, Attempt lost, TaskRef hint, TaskRef task) {
        try {
            changes.apply(unconfirmed, (generation, now) -> {
                generation.accept(task);
                attempts.end(generation.id(), AttemptOutcome.FOUND, now);
            });
            log.info("Generation {}: its answer was lost, but {} was found", unconfirmed.id(), task);
            return Next.now();
        } catch (DuplicateKeyException taken) {
            log.warn("Generation {}: {} was taken by another generation meanwhile", unconfirmed.id(), task);
            attempts.dropHint(lost, hint);
            return later(unconfirmed, lost);
        }
    }

    /** A search that was given up is not taken up again, but whoever is told of a task still looks at it. */
    private Next later(Generation unconfirmed, Attempt lost) {
        if (!isSought(unconfirmed)) {
            return Next.done();
        }
        boolean worthIt = lost.called() && (lost.listed().isEmpty() || age(lost).compareTo(pace.longestSearch()) < 0);
        return worthIt ? Next.in(pace.untilNextSearch(age(lost))) : giveUp(unconfirmed);
    }

    private Next giveUp(Generation unconfirmed) {
        if (isSought(unconfirmed)) {
            changes.apply(unconfirmed, Generation::giveUpSearch);
            log.warn("Generation {}: what came of its request could not be found out", unconfirmed.id());
        }
        return Next.done();
    }

    private Duration age(Attempt lost) {
        return Duration.between(lost.sentAt(), changes.now());
    }
}
