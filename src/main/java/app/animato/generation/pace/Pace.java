package app.animato.generation.pace;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * How often the provider is asked: often for what is young, rarely for what is old, and never in step. Times are in
 * beats, which are seconds unless the settings say otherwise.
 */
@EnableConfigurationProperties(PaceSettings.class)
@Component
public class Pace {

    private static final double JITTER = 0.2;
    private static final int MISHAP = 5;
    private static final int LONGEST = 600;
    private static final int PATIENCE = 120;
    private static final int LOOKS = 5;
    private static final int SEARCH = 3;
    private static final int RAREST_SEARCH = 3600;
    private static final int DAY = 86_400;
    private static final int MONTH = 30 * DAY;
    private static final double FIRST_RECONNECT = 0.5;
    private static final double SLOWEST_RECONNECT = 10;
    private static final double LOOK_AFTER_LOSS = 0.75;
    private static final int MOST_DOUBLINGS = 10;
    private static final int FALLBACK = 30;
    private static final int RELIABLE = 10;
    private static final int CROWD = 10;
    private static final int POSTER = 2;
    private static final int PICTURE_PERCENT = 15;
    private static final int LONGEST_GATHERING = 2;

    private final Duration beat;
    private final RandomGenerator chance;

    @Autowired
    Pace(PaceSettings settings) {
        this(settings, new Random());
    }

    /** The chance is drawn from by many threads at once. */
    public Pace(PaceSettings settings, RandomGenerator chance) {
        this.beat = settings.beat();
        this.chance = chance;
    }

    /** Between two looks for what is due: nothing starts later by more than this. */
    public Duration untilNextDue() {
        return beat;
    }

    /** Until the next look at a task that was submitted this long ago. */
    public Duration untilNextLook(Duration sinceSubmitted) {
        if (sinceSubmitted.compareTo(beats(20)) < 0) {
            return jittered(beats(2));
        }
        if (sinceSubmitted.compareTo(beats(120)) < 0) {
            return jittered(beats(4));
        }
        if (sinceSubmitted.compareTo(beats(600)) < 0) {
            return jittered(beats(10));
        }
        return jittered(beats(30));
    }

    /** Until a look at a task whose ear is open, but which has not been heard of since so many looks. */
    public Duration untilSafetyLook(int silentLooks) {
        return jittered(beats(150 + 50 * Math.min(silentLooks, 2)));
    }

    /** Until an ear that was lost is opened again; anything from nothing, so that thousands do not come back at once. */
    public Duration untilReconnect(int failures) {
        double most = Math.min(SLOWEST_RECONNECT, FIRST_RECONNECT * (1 << Math.min(failures, MOST_DOUBLINGS)));
        return Duration.ofMillis(Math.round(beat.toMillis() * most * chance.nextDouble()));
    }

    /** Until a task is looked at whose ear was lost: most ears that come back at once do so earlier. */
    public Duration untilLookAfterLoss() {
        return Duration.ofMillis(
                Math.round(beat.toMillis() * LOOK_AFTER_LOSS * (1 + JITTER * (2 * chance.nextDouble() - 1))));
    }

    /** How long an ear must have been open to count as a success. */
    public Duration reliable() {
        return beats(RELIABLE);
    }

    /** How long a task is not looked at because its ear may open at any moment, among so many. */
    public Duration untilFallbackLook(int tracked) {
        return jittered(beats(FALLBACK + tracked / 500));
    }

    /**
     * What a page gets to bring the first picture of a video to the screen. It would come later if the page were told of
     * other things, and drawn anew, at the same moment.
     */
    public Duration untilPicture() {
        return beat.multipliedBy(PICTURE_PERCENT).dividedBy(100);
    }

    /** Until it is seen again whether there is room for one more copy of an output. */
    public Duration untilRoomToCopy() {
        return jittered(beat);
    }

    /** Between the end of a generation and its poster. */
    public Duration untilPoster() {
        return beats(POSTER);
    }

    /** How long a freshly opened ear waits for others before its look, so that they can share it. */
    public Duration gathering(int tracked) {
        return tracked < CROWD
                ? Duration.ZERO
                : beat.multipliedBy(Math.min(tracked, 100 * LONGEST_GATHERING)).dividedBy(100);
    }

    /** So many looks at about the same time are worth a census. */
    public int crowd() {
        return CROWD;
    }

    /** What counts as about the same time. */
    public Duration together() {
        return beat;
    }

    /** Until ears that nobody needs any more are looked for. */
    public Duration untilCleaning() {
        return jittered(beats(60));
    }

    /** How long tasks are looked at one by one after a census has failed. */
    public Duration withoutCensus() {
        return jittered(beats(30));
    }

    /** Until something harmless that has been failing for so long is tried again. */
    public Duration untilNextTry(Duration sinceTrouble) {
        return growing(sinceTrouble, MISHAP, LONGEST);
    }

    /** Until the task of a request that was sent so long ago is looked for again. */
    public Duration untilNextSearch(Duration sinceSent) {
        return growing(sinceSent, SEARCH, RAREST_SEARCH);
    }

    /** How old the provider's list may be for a request that was sent so long ago. */
    public Duration freshness(Duration sinceSent) {
        Duration eighth = sinceSent.dividedBy(8);
        Duration least = beats(SEARCH - 1);
        Duration most = beats(RAREST_SEARCH / 4);
        return eighth.compareTo(least) < 0 ? least : eighth.compareTo(most) > 0 ? most : eighth;
    }

    /** How long the task of a lost answer is looked for. */
    public Duration longestSearch() {
        return beats(DAY);
    }

    /** How long it is tried to clear away what turned up after it was forgotten. */
    public Duration longestClearance() {
        return beats(MONTH);
    }

    /** Until a step that failed so often in a row is taken again. */
    public Duration afterFailures(int failures) {
        return jittered(beats(Math.min(LONGEST, MISHAP << Math.clamp(failures, 0, 10))));
    }

    /** Until another look at something that was overtaken. */
    public Duration afterMishap() {
        return jittered(beats(MISHAP));
    }

    /** How long a planned stop waits for the answers to paid requests; longer than any answer takes. */
    public Duration patienceWithPaidRequests() {
        return beats(150);
    }

    /** How long a planned stop waits for everything else that is under way before it interrupts it. */
    public Duration patienceWithSteps() {
        return beats(30);
    }

    /** How long and how often the provider may deny what it had before it is believed. */
    public Patience patience() {
        return new Patience(beats(PATIENCE), LOOKS);
    }

    /** Half as long as it has taken so far, so that the tries grow rarer by themselves. */
    private Duration growing(Duration since, int least, int most) {
        Duration half = since.dividedBy(2);
        if (half.compareTo(beats(least)) < 0) {
            return jittered(beats(least));
        }
        return jittered(half.compareTo(beats(most)) > 0 ? beats(most) : half);
    }

    private Duration beats(int count) {
        return beat.multipliedBy(count);
    }

    private Duration jittered(Duration middle) {
        double factor = 1 + JITTER * (2 * chance.nextDouble() - 1);
        return Duration.ofMillis(Math.round(middle.toMillis() * factor));
    }
}
