package app.animato.generation.callback;

import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Generations;
import app.animato.generation.Steps;
import app.animato.generation.attempt.Attempt;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.ForgottenRuns;
import app.animato.generation.attempt.LateClearance;
import app.animato.generation.following.LiveEars;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What follows from a call to a callback address: the generation is looked at, and where nobody knows its task, the one
 * that the call names is looked at. Nothing that a call says is believed, so it may come twice, late, early or forged.
 */
@Component
class Callbacks {

    private static final Logger log = LoggerFactory.getLogger(Callbacks.class);

    private final Attempts attempts;
    private final ForgottenRuns forgottenRuns;
    private final LateClearance lateClearance;
    private final Generations generations;
    private final LiveEars liveEars;
    private final Steps steps;
    private final VideoProvider provider;
    private final CallbackLimits limits;

    Callbacks(
            Attempts attempts,
            ForgottenRuns forgottenRuns,
            LateClearance lateClearance,
            Generations generations,
            LiveEars liveEars,
            Steps steps,
            VideoProvider provider,
            CallbackLimits limits) {
        this.attempts = attempts;
        this.forgottenRuns = forgottenRuns;
        this.lateClearance = lateClearance;
        this.generations = generations;
        this.liveEars = liveEars;
        this.steps = steps;
        this.provider = provider;
        this.limits = limits;
    }

    /** Whether a call with this token is awaited. A sender that guesses is not listened to for a while. */
    boolean expects(String token, String sender) {
        if (!limits.mayName(sender)) {
            return false;
        }
        boolean known = attempts.findByToken(token).isPresent()
                || forgottenRuns.find(token).isPresent();
        if (!known) {
            limits.namedNone(sender);
        }
        return known;
    }

    /** Takes in an expected call. */
    void called(String token, byte[] body) {
        if (!limits.mayCauseWork(token)) {
            log.debug("A callback is called too often and not listened to");
            return;
        }
        Optional<TaskRef> claim = provider.claimIn(body);
        attempts.findByToken(token)
                .ifPresentOrElse(
                        attempt -> called(attempt, claim), () -> claim.ifPresent(task -> calledInVain(token, task)));
    }

    /** Where the end was seen already there is nothing to do, so a call that comes then costs nothing. */
    private void called(Attempt attempt, Optional<TaskRef> claim) {
        GenerationStatus status =
                generations.find(attempt.generation()).map(Generation::status).orElse(GenerationStatus.CANCELLED);
        log.debug("Generation {}: called back while {}", attempt.generation(), status);
        switch (status) {
            case QUEUED, RUNNING -> {
                liveEars.doubt(attempt.generation());
                steps.poke(attempt.generation());
            }
            case SUBMITTING -> claim.ifPresent(task -> keep(attempt, task));
            case UNCONFIRMED -> {
                claim.ifPresent(task -> keep(attempt, task));
                steps.poke(attempt.generation());
            }
            case WAITING, COLLECTING, SUCCEEDED, FAILED, CANCELLED -> {}
        }
    }

    /** It may be forgotten at this very moment. */
    private void keep(Attempt attempt, TaskRef task) {
        if (!attempts.keepHint(attempt, task)) {
            calledInVain(attempt.trace().token(), task);
        }
    }

    private void calledInVain(String token, TaskRef task) {
        forgottenRuns.keepHint(token, task);
        lateClearance.clear(token);
    }
}
