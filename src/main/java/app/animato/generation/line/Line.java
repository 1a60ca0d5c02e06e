package app.animato.generation.line;

import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.Hold;
import app.animato.generation.provider.SubmitOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The one line before the provider: who goes out next, and when. The decision that counts is made with the line's row
 * locked, so that neither two steps at once nor two nodes let too many out, or the wrong one.
 */
@EnableConfigurationProperties(LineSettings.class)
@Component
public class Line {

    private static final Logger log = LoggerFactory.getLogger(Line.class);

    private final LineRows rows;
    private final Reach reach;
    private final LineSettings settings;
    private final LinePace pace;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final Lessons lessons;
    private final AtomicBoolean silent = new AtomicBoolean();
    private final PassedOver passedOver = new PassedOver();
    private final Listeners listeners = new Listeners();

    Line(
            LineRows rows,
            Reach reach,
            LineSettings settings,
            LinePace pace,
            TransactionOperations transaction,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.settings = settings;
        this.pace = pace;
        this.transaction = transaction;
        this.clock = clock;
        this.lessons = new Lessons(settings, pace);
    }

    /** Who is next, and whether it may go now. */
    public record Outlook(Optional<GenerationId> next, Turn turn) {

        static final Outlook NOBODY = new Outlook(Optional.empty(), Turn.waitForRoom());

        public boolean lets(GenerationId id) {
            return turn instanceof Turn.Go && next.equals(Optional.of(id));
        }
    }

    /** A look without a lock: right at this moment, and perhaps not at the next. */
    public Outlook outlook() {
        return reach.isAway() ? Outlook.NOBODY : outlook(rows.state(), rows.occupancy(), clock.instant());
    }

    private Outlook outlook(LineState state, Occupancy here, Instant now) {
        Set<GenerationId> without = passedOver.at(now);
        return new Outlook(
                rows.contenders(here, without).stream()
                        .min(Contender::compareTo)
                        .flatMap(contender -> rows.oldestOf(contender.account(), without)),
                state.turn(here, settings.mostAtOnce(), now));
    }

    /**
     * Lets a generation out, or throws; to be called in the transaction that writes down that it leaves.
     *
     * @throws NotItsTurn when it may not go, at least not now
     */
    public void enter(Generation waiting) {
        if (reach.isAway()) {
            throw new NotItsTurn(waiting.id());
        }
        LineState state = rows.lock();
        Instant now = clock.instant();
        Outlook outlook = outlook(state, rows.occupancy(), now);
        if (!outlook.lets(waiting.id())) {
            throw new NotItsTurn(waiting.id());
        }
        rows.served(waiting.owner(), now);
        if (outlook.turn() instanceof Turn.Go go && go.trial()) {
            rows.store(state.afterTrial(pace, now));
        }
    }

    /** What everything in the line waits for beside its turn. */
    Optional<Hold> hold() {
        return reach.isAway()
                ? Optional.of(Hold.PROVIDER_AWAY)
                : rows.state().paused().map(pause -> pause.why().hold());
    }

    /** Whether the provider has let us know that it has no room for more than this. */
    boolean isProviderFull(Occupancy here) {
        return rows.state().learned().filter(limit -> here.total() >= limit).isPresent();
    }

    /** It cannot go for so long, for a reason of its own; others go meanwhile. */
    public void passOver(GenerationId id, Duration time) {
        passedOver.add(id, clock.instant().plus(time));
        listeners.tell();
    }

    /** How long a generation that may not go rests; it is called before that. */
    public Duration rest() {
        return pace.rest();
    }

    /**
     * Takes in what the provider said to a request: before the generation goes back to the line, if it does. Never
     * throws, for whatever is written down of the request itself matters more.
     */
    public void learn(SubmitOutcome outcome) {
        try {
            change(lessons.from(outcome));
        } catch (DataAccessException | TransactionException mishap) {
            log.warn("What the provider's answer says of the line was not kept", mishap);
        }
    }

    /** The provider refused the key when it was asked about a task. */
    void keyRefusedToLook(String detail) {
        if (rows.state().paused().isEmpty()) {
            change((state, here, now) ->
                    state.paused().isPresent() ? state : state.pausedFor(Pause.KEY_REFUSED_TO_LOOK, detail, pace, now));
        }
    }

    /** The provider takes the key, at least for looking. */
    void keyTakenToLook() {
        endOf(Pause.KEY_REFUSED_TO_LOOK);
    }

    /** The provider did not even answer a harmless question. */
    void unanswered() {
        silent.set(true);
    }

    /**
     * The provider can be reached again. Where answers to paid requests got lost while it was silent altogether, one
     * request at once finds out whether they still do; where only they got lost, nothing has changed for them.
     */
    void reachable() {
        endOf(Pause.UNREACHABLE);
        if (silent.get() && isPausedFor(Pause.ANSWERS_LOST)) {
            change((state, here, now) -> state.hopefulFor(Pause.ANSWERS_LOST, now));
            listeners.tell();
        }
        silent.set(false);
    }

    private void endOf(Pause why) {
        if (isPausedFor(why)) {
            change((state, here, now) -> state.endOf(why));
        }
    }

    private boolean isPausedFor(Pause why) {
        return rows.state().paused().filter(pause -> pause.why() == why).isPresent();
    }

    /** Is told whenever a pause begins, ends or may be over, or somebody is passed over. */
    void onPause(Runnable told) {
        listeners.add(told);
    }

    private void change(LineChange change) {
        Optional<Runnable> news = transaction.execute(running -> {
            LineState before = rows.lock();
            LineState after = change.apply(before, rows.occupancy(), clock.instant());
            if (!after.equals(before)) {
                rows.store(after);
            }
            return news(before, after);
        });
        if (news != null) {
            news.ifPresent(Runnable::run);
        }
    }

    private Optional<Runnable> news(LineState before, LineState after) {
        if (before.paused().equals(after.paused())) {
            return Optional.empty();
        }
        return Optional.of(() -> {
            before.paused().ifPresent(over -> PauseLog.ended(over, clock.instant()));
            after.paused().ifPresent(PauseLog::began);
            listeners.tell();
        });
    }
}
