package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.Hold;
import app.animato.generation.IllegalTransition;
import app.animato.generation.Recipe;
import app.animato.generation.attempt.AttemptOutcome;
import app.animato.generation.attempt.Attempts;
import app.animato.generation.attempt.CallbackAddress;
import app.animato.generation.attempt.Departure;
import app.animato.generation.line.Line;
import app.animato.generation.line.NotItsTurn;
import app.animato.generation.pace.Pace;
import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends the one request that costs money. */
@Component
class Submission {

    private static final Logger log = LoggerFactory.getLogger(Submission.class);

    private final VideoProvider provider;
    private final OutgoingPhotos photos;
    private final PaidRequests paidRequests;
    private final LastLook lastLook;
    private final Acceptance acceptance;
    private final Attempts attempts;
    private final CallbackAddress callbackAddress;
    private final Changes changes;
    private final Line line;
    private final Pace pace;

    Submission(
            VideoProvider provider,
            OutgoingPhotos photos,
            PaidRequests paidRequests,
            LastLook lastLook,
            Acceptance acceptance,
            Attempts attempts,
            CallbackAddress callbackAddress,
            Changes changes,
            Line line,
            Pace pace) {
        this.provider = provider;
        this.photos = photos;
        this.paidRequests = paidRequests;
        this.lastLook = lastLook;
        this.acceptance = acceptance;
        this.attempts = attempts;
        this.callbackAddress = callbackAddress;
        this.changes = changes;
        this.line = line;
        this.pace = pace;
    }

    /** Sends it if it is its turn; else it rests in the line until it is called. */
    Next submitInTurn(Generation waiting) {
        try {
            return line.outlook().lets(waiting.id()) ? submit(waiting) : Next.in(line.rest());
        } catch (NotItsTurn overtaken) {
            return Next.in(line.rest());
        }
    }

    private Next submit(Generation waiting) {
        return switch (photos.find(waiting)) {
            case OutgoingPhotos.Found.Ready ready -> submit(waiting, ready.photo());
            case OutgoingPhotos.Found.Gone gone -> missPhoto(waiting);
            case OutgoingPhotos.Found.Unreadable unreadable -> passOver(waiting, unreadable.detail());
        };
    }

    private Next missPhoto(Generation waiting) {
        log.warn("Generation {}: its photo is gone", waiting.id());
        changes.apply(waiting, Generation::missPhoto);
        return Next.now();
    }

    private Next passOver(Generation waiting, String detail) {
        Duration rest = pace.untilNextTry(Duration.between(waiting.askedAt(), changes.now()));
        log.error("Generation {}: its photo cannot be read and is tried again in {}: {}", waiting.id(), rest, detail);
        line.passOver(waiting.id(), rest);
        return Next.in(rest);
    }

    private Next submit(Generation waiting, Path photo) {
        if (!paidRequests.begin()) {
            return Next.in(line.rest());
        }
        try {
            return send(waiting, photo);
        } finally {
            paidRequests.end();
        }
    }

    /** Writes down that the request leaves, then lets it leave: from here on nothing sends it again by itself. */
    private Next send(Generation waiting, Path photo) {
        Departure departure = Departure.prepare(callbackAddress);
        Generation submitting = changes.apply(waiting, (generation, now) -> {
            line.enter(generation);
            generation.submit(now);
            attempts.begin(generation.id(), departure, now);
        });
        Instant written = submitting.timeline().submitted().orElseThrow();
        if (!lastLook.lets(departure, written)) {
            return putBack(
                    submitting, () -> attempts.isLeaving(departure.key()), Hold.PROVIDER_AWAY, "nothing was sent");
        }
        BooleanSupplier open = () -> attempts.isOpen(departure.key());
        SubmitOutcome outcome = provider.submit(request(waiting.recipe(), photo, departure));
        // First of all the answer: should writing it down fail, the log still names the task that may cost money.
        log.info("Generation {}: submitted, {}", waiting.id(), outcome);
        if (!(outcome instanceof SubmitOutcome.Accepted)) {
            line.learn(outcome);
        }
        return switch (outcome) {
            case SubmitOutcome.Accepted accepted ->
                acceptance.write(submitting.id(), departure.trace(written), accepted.task())
                        ? Next.now()
                        : loseSightOf(submitting);
            case SubmitOutcome.Busy busy -> putBack(submitting, open, Hold.PROVIDER_BUSY, busy.detail());
            case SubmitOutcome.NoBalance noBalance -> putBack(submitting, open, Hold.NO_BALANCE, noBalance.detail());
            case SubmitOutcome.Misconfigured fault -> putBack(submitting, open, Hold.MISCONFIGURED, fault.detail());
            case SubmitOutcome.NotSent notSent -> putBack(submitting, open, Hold.PROVIDER_AWAY, notSent.detail());
            case SubmitOutcome.Refused refused -> {
                changes.apply(submitting, (generation, now) -> {
                    require(generation, open);
                    generation.refuse(refused.detail(), now);
                    attempts.end(generation.id(), AttemptOutcome.REFUSED, now);
                });
                yield Next.now();
            }
            case SubmitOutcome.Unconfirmed unconfirmed -> {
                log.warn(
                        "Generation {}: the answer to a paid request was lost: {}", waiting.id(), unconfirmed.detail());
                yield loseSightOf(submitting);
            }
        };
    }

    /** It was being sent when its step ended: either the answer could not be written down yet, or nobody knows it. */
    Next resume(Generation submitting) {
        return acceptance.write(submitting.id()).orElse(false) ? Next.now() : loseSightOf(submitting);
    }

    /** There is no such generation any more; what was accepted for it may still have to be cleared away. */
    Next gone(GenerationId id) {
        Optional<Boolean> unused = acceptance.write(id);
        return Next.done();
    }

    private Next loseSightOf(Generation submitting) {
        changes.apply(submitting, (generation, now) -> {
            generation.loseSightOf(now);
            attempts.end(generation.id(), AttemptOutcome.UNCONFIRMED, now);
        });
        return Next.now();
    }

    /** Somebody else may have given the answer up for lost meanwhile, but nobody may have learned more than it says. */
    private static void require(Generation generation, BooleanSupplier open) {
        if (!open.getAsBoolean()) {
            throw new IllegalTransition(generation.id(), generation.status(), "told what came of this request");
        }
    }

    private Next putBack(Generation submitting, BooleanSupplier open, Hold hold, String detail) {
        log.warn("Generation {}: not started ({}): {}", submitting.id(), hold, detail);
        Generation waiting = changes.apply(submitting, (generation, now) -> {
            require(generation, open);
            boolean unwanted = generation.cancelRequested();
            generation.putBack(hold);
            attempts.end(generation.id(), AttemptOutcome.of(hold), now);
            if (unwanted) {
                generation.requestCancel(now);
            }
        });
        return waiting.status().isEnd() ? Next.now() : Next.in(line.rest());
    }

    private static VideoRequest request(Recipe recipe, Path photo, Departure departure) {
        return new VideoRequest(
                photo, recipe.effect().value(), recipe.seed().value(), departure.callback(), departure.key());
    }
}
