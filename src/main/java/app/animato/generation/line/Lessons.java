package app.animato.generation.line;

import app.animato.generation.provider.SubmitOutcome;
import java.util.concurrent.atomic.AtomicInteger;

/** What the answers to paid requests teach about the line. */
final class Lessons {

    /** So many lost answers in a row are no accident. */
    private static final int LOST_IN_A_ROW = 3;

    private final LineSettings settings;
    private final LinePace pace;
    private final AtomicInteger lostInARow = new AtomicInteger();

    Lessons(LineSettings settings, LinePace pace) {
        this.settings = settings;
        this.pace = pace;
    }

    /** To be called once for each answer. */
    LineChange from(SubmitOutcome outcome) {
        int lost = lostInARow(outcome);
        return (state, here, now) -> switch (outcome) {
            case SubmitOutcome.Accepted accepted ->
                state.afterAccepted(here.accepted(), settings.mostAtOnce(), pace, now);
            case SubmitOutcome.Busy busy -> state.afterBusy(here.accepted(), pace, now);
            case SubmitOutcome.NoBalance noBalance -> state.pausedFor(Pause.NO_BALANCE, noBalance.detail(), pace, now);
            case SubmitOutcome.Misconfigured fault -> state.pausedFor(Pause.KEY_REFUSED, fault.detail(), pace, now);
            case SubmitOutcome.Refused refused -> state.afterOtherRefusal();
            // What certainly did not leave tells nothing of what the line is paused for already.
            case SubmitOutcome.NotSent notSent ->
                state.paused().filter(pause -> pause.why() != Pause.UNREACHABLE).isPresent()
                        ? state
                        : state.pausedFor(Pause.UNREACHABLE, notSent.detail(), pace, now);
            case SubmitOutcome.Withheld withheld -> state;
            case SubmitOutcome.Unconfirmed unconfirmed ->
                lost < LOST_IN_A_ROW ? state : state.pausedFor(Pause.ANSWERS_LOST, unconfirmed.detail(), pace, now);
        };
    }

    private int lostInARow(SubmitOutcome outcome) {
        return switch (outcome) {
            case SubmitOutcome.Unconfirmed unconfirmed -> lostInARow.incrementAndGet();
            case SubmitOutcome.NotSent notSent -> lostInARow.get();
            case SubmitOutcome.Withheld withheld -> lostInARow.get();
            default -> lostInARow.getAndSet(0);
        };
    }
}
