package app.animato.share;

import app.animato.shared.Allowances;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * How many passwords may be tried: few by one sender, more by all of them together, so that who guesses from many places
 * gets nowhere either.
 */
@Component
class GuessLimits {

    private static final int GUESSES = 6;
    private static final Duration GUESSES_RENEWED = Duration.ofMinutes(10);
    private static final int GUESSES_TOGETHER = 60;
    private static final Duration GUESSES_TOGETHER_RENEWED = Duration.ofHours(1);

    private final Allowances<Guesser> guessers;
    private final Allowances<LinkId> links;

    private record Guesser(LinkId link, String sender) {}

    GuessLimits(Clock clock) {
        this.guessers = new Allowances<>(GUESSES, GUESSES_RENEWED, clock);
        this.links = new Allowances<>(GUESSES_TOGETHER, GUESSES_TOGETHER_RENEWED, clock);
    }

    /** Counts a try, and tells whether it may be made. */
    boolean mayGuess(LinkId link, String sender) {
        return guessers.take(new Guesser(link, sender)) && links.take(link);
    }
}
