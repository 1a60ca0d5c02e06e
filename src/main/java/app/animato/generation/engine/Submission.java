package app.animato.generation.engine;

import app.animato.generation.Changes;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.generation.IllegalTransition;
import app.animato.generation.Recipe;
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
    private final Answers answers;
    private final Settlement settlement;
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
            Answers answers,
            Settlement settlement,
            Attempts attempts,
            CallbackAddress callbackAddress,
            Changes changes,
            Line line,
            Pace pace) {
        this.provider = provider;
        this.photos = photos;
        this.paidRequests = paidRequests;
        this.lastLook = lastLook;
        this.answers = answers;
        this.settlement = settlement;
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
        PaidRun run = new PaidRun(waiting.id(), Departure.prepare(callbackAddress), changes.now());
        if (!mayLeave(waiting, run)) {
            answers.keep(run, new SubmitOutcome.Withheld("it was too late to leave"));
            return settle(run, Next.in(line.rest()));
        }
        SubmitOutcome outcome = provider.submit(request(waiting.recipe(), photo, run.departure()));
        // First of all the answer: should the process end before it is written down, the log still names the task.
        log.info("Generation {}: submitted, {}", waiting.id(), outcome);
        answers.keep(run, outcome);
        if (!(outcome instanceof SubmitOutcome.Accepted)) {
            line.learn(outcome);
        }
        // Passed over before it is back in the line, from where it would be called at once.
        Next whereBack = outcome instanceof SubmitOutcome.Withheld withheld
                ? passOver(waiting, withheld.detail())
                : Next.in(line.rest());
        return settle(run, whereBack);
    }

    /** What goes wrong here has not left, whatever turns out to be written down. */
    private boolean mayLeave(Generation waiting, PaidRun run) {
        try {
            Generation submitting = changes.apply(waiting, (generation, now) -> {
                line.enter(generation);
                generation.submit(now);
                attempts.begin(generation.id(), run.departure(), now);
            });
            return lastLook.lets(
                    run.departure(), submitting.timeline().submitted().orElseThrow());
        } catch (NotItsTurn | IllegalTransition nothingWritten) {
            throw nothingWritten;
        } catch (RuntimeException | Error stumble) {
            answers.keep(run, new SubmitOutcome.Withheld("something went wrong before it left"));
            throw stumble;
        }
    }

    private Next settle(PaidRun run, Next whereBack) {
        return answers.settle(run.generation())
                .filter(after -> after.status() == GenerationStatus.WAITING)
                .map(back -> whereBack)
                .orElseGet(Next::now);
    }

    /** It was being sent when its step ended, and nobody here knows what came of it. */
    Next loseSightOf(Generation submitting) {
        settlement.loseSightOf(submitting);
        return Next.now();
    }

    private static VideoRequest request(Recipe recipe, Path photo, Departure departure) {
        return new VideoRequest(
                photo, recipe.effect().value(), recipe.seed().value(), departure.callback(), departure.key());
    }
}
