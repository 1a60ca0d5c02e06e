package app.animato.generation.callback;

import app.animato.shared.Allowances;
import app.animato.shared.Sender;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Keeps floods of calls from becoming floods of work. Calls are hints, so one that is dropped costs time and nothing
 * else. Each sender answers for itself alone: no stranger's guesses keep the provider from being heard.
 */
@Component
class CallbackLimits {

    private static final int GUESSES = 30;
    private static final Duration GUESSES_RENEWED = Duration.ofMinutes(1);
    private static final int CALLS = 5;
    private static final Duration CALLS_RENEWED = Duration.ofMinutes(1);

    private final Allowances<Sender> guessesBySender;
    private final Allowances<String> callsByToken;

    CallbackLimits(Clock clock) {
        this.guessesBySender = new Allowances<>(GUESSES, GUESSES_RENEWED, clock);
        this.callsByToken = new Allowances<>(CALLS, CALLS_RENEWED, clock);
    }

    /**
     * Whether this sender has not yet named too many tokens that are none.
     *
     * @param address its IP address as numbers
     */
    boolean mayName(String address) {
        return guessesBySender.isLeft(Sender.of(address));
    }

    void namedNone(String address) {
        guessesBySender.take(Sender.of(address));
    }

    /** Whether a call with this token, which is a right one, may have work done. */
    boolean mayCauseWork(String token) {
        return callsByToken.take(token);
    }

    int remembered() {
        return guessesBySender.remembered();
    }
}
