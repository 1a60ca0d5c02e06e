package app.animato.generation;

import app.animato.generation.provider.SubmitOutcome;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.VideoProvider;
import app.animato.generation.provider.VideoRequest;
import app.animato.media.MediaLibrary;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Sends the one request that costs money. */
@Component
class Submission {

    private static final Logger log = LoggerFactory.getLogger(Submission.class);

    private final VideoProvider provider;
    private final MediaLibrary library;
    private final Attempts attempts;
    private final CallbackAddress callbackAddress;
    private final Changes changes;
    private final Line line;
    /** Tasks that were accepted and not written down yet: a database that stumbles does not lose a paid task. */
    private final Map<GenerationId, TaskRef> answered = new ConcurrentHashMap<>();

    Submission(
            VideoProvider provider,
            MediaLibrary library,
            Attempts attempts,
            CallbackAddress callbackAddress,
            Changes changes,
            Line line) {
        this.provider = provider;
        this.library = library;
        this.attempts = attempts;
        this.callbackAddress = callbackAddress;
        this.changes = changes;
        this.line = line;
    }

    /** Sends it if it is its turn; else it rests in the line until it is called. */
    Next submitInTurn(Generation waiting) {
        try {
            return line.outlook().lets(waiting.id()) ? submit(waiting) : Next.in(line.rest());
        } catch (NotItsTurn overtaken) {
            return Next.in(line.rest());
        }
    }

    /** Writes down that the request leaves, then lets it leave: from here on nothing sends it again by itself. */
    private Next submit(Generation waiting) {
        Departure departure = Departure.prepare(callbackAddress);
        return request(waiting, departure)
                .map(request -> submit(waiting, departure, request))
                .orElseGet(() -> missPhoto(waiting));
    }

    private Next missPhoto(Generation waiting) {
        log.warn("Generation {}: its photo is gone", waiting.id());
        changes.apply(waiting, Generation::missPhoto);
        return Next.now();
    }

    private Next submit(Generation waiting, Departure departure, VideoRequest request) {
        Generation submitting = changes.apply(waiting, (generation, now) -> {
            line.enter(generation);
            generation.submit(now);
            attempts.begin(generation.id(), departure, now);
        });
        SubmitOutcome outcome = provider.submit(request);
        // First of all the answer: should writing it down fail, the log still names the task that may cost money.
        log.info("Generation {}: submitted, {}", waiting.id(), outcome);
        if (!(outcome instanceof SubmitOutcome.Accepted)) {
            line.learn(outcome);
        }
        return switch (outcome) {
            case SubmitOutcome.Accepted accepted -> {
                answered.put(submitting.id(), accepted.task());
                yield accept(submitting, accepted.task());
            }
            case SubmitOutcome.Busy busy -> putBack(submitting, Hold.PROVIDER_BUSY, busy.detail());
            case SubmitOutcome.NoBalance noBalance -> putBack(submitting, Hold.NO_BALANCE, noBalance.detail());
            case SubmitOutcome.Misconfigured fault -> putBack(submitting, Hold.MISCONFIGURED, fault.detail());
            case SubmitOutcome.NotSent notSent -> putBack(submitting, Hold.PROVIDER_AWAY, notSent.detail());
            case SubmitOutcome.Refused refused -> {
                changes.apply(submitting, (generation, now) -> {
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

    private Next accept(Generation submitting, TaskRef task) {
        try {
            changes.apply(submitting, (generation, now) -> {
                generation.accept(task);
                attempts.end(generation.id(), AttemptOutcome.ACCEPTED, now);
            });
        } catch (DuplicateKeyException taken) {
            log.error("Generation {}: {} belongs to another generation already", submitting.id(), task);
            answered.remove(submitting.id());
            return loseSightOf(submitting);
        }
        answered.remove(submitting.id());
        line.learn(new SubmitOutcome.Accepted(task));
        return Next.now();
    }

    /** It was being sent when its step ended: either the answer could not be written down yet, or nobody knows it. */
    Next resume(Generation submitting) {
        return Optional.ofNullable(answered.get(submitting.id()))
                .map(task -> accept(submitting, task))
                .orElseGet(() -> loseSightOf(submitting));
    }

    private Next loseSightOf(Generation submitting) {
        changes.apply(submitting, (generation, now) -> {
            generation.loseSightOf(now);
            attempts.end(generation.id(), AttemptOutcome.UNCONFIRMED, now);
        });
        return Next.now();
    }

    private Next putBack(Generation submitting, Hold hold, String detail) {
        log.warn("Generation {}: not started ({}): {}", submitting.id(), hold, detail);
        Generation waiting = changes.apply(submitting, (generation, now) -> {
            boolean unwanted = generation.cancelRequested();
            generation.putBack(hold);
            attempts.end(generation.id(), AttemptOutcome.of(hold), now);
            if (unwanted) {
                generation.requestCancel(now);
            }
        });
        return waiting.status().isEnd() ? Next.now() : Next.in(line.rest());
    }

    /** Empty when the photo was deleted. */
    private Optional<VideoRequest> request(Generation generation, Departure departure) {
        Recipe recipe = generation.recipe();
        return library.find(generation.owner(), recipe.photo())
                .map(library::file)
                .filter(Files::isReadable)
                .map(photo -> new VideoRequest(
                        photo, recipe.effect().value(), recipe.seed().value(), departure.callback(), departure.key()));
    }
}
