package app.animato.account.attempt;

import app.animato.account.EmailAddress;
import app.animato.shared.Allowances;
import app.animato.shared.Sender;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How many wrong passwords may be tried. Strange browsers get few for one account from one place, more from all places
 * together, and a bounded number for all accounts from one place. A browser that has been in the account before has an
 * allowance of its own, which no stranger can use up. A right password costs nothing.
 *
 * <p>Codes that are asked for after it count as passwords do, and are few and short besides: of those, even less may be
 * tried in a day, so that whoever knows a password guesses for years.
 *
 * <p>Counts the same for accounts that exist and those that do not.
 */
@Component
class SignInLimits {

    private static final int FROM_KNOWN_DEVICE = 10;
    private static final int FROM_ONE_PLACE = 8;
    private static final int FROM_ALL_PLACES = 60;
    private static final int FOR_ALL_ACCOUNTS = 100;
    private static final int CODES = 30;
    private static final Duration SOON = Duration.ofMinutes(10);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final Allowances<Familiar> devices;
    private final Allowances<Strange> strangers;
    private final Allowances<Optional<EmailAddress>> accounts;
    private final Allowances<Sender> senders;
    private final Allowances<Coded> codes;

    private record Familiar(Optional<EmailAddress> account, String device) {}

    private record Strange(Optional<EmailAddress> account, Sender sender) {}

    /** Strange browsers share theirs, wherever they are. */
    private record Coded(Optional<EmailAddress> account, Optional<String> device) {}

    SignInLimits(Clock clock) {
        this.devices = new Allowances<>(FROM_KNOWN_DEVICE, SOON, clock);
        this.strangers = new Allowances<>(FROM_ONE_PLACE, SOON, clock);
        this.accounts = new Allowances<>(FROM_ALL_PLACES, HOUR, clock);
        this.senders = new Allowances<>(FOR_ALL_ACCOUNTS, HOUR, clock);
        this.codes = new Allowances<>(CODES, DAY, clock);
    }

    /** Counts it, and tells whether the password may be looked at. */
    boolean mayTry(SignInAttempt attempt) {
        return attempt.device()
                .map(device -> devices.take(new Familiar(attempt.account(), device)))
                .orElseGet(() -> strangers.take(strange(attempt))
                        && senders.take(attempt.sender())
                        && accounts.take(attempt.account()));
    }

    /** The password was right. */
    void succeeded(SignInAttempt attempt) {
        attempt.device().ifPresentOrElse(device -> devices.giveBack(new Familiar(attempt.account(), device)), () -> {
            strangers.giveBack(strange(attempt));
            senders.giveBack(attempt.sender());
            accounts.giveBack(attempt.account());
        });
    }

    /** The same for a code. */
    boolean mayTryCode(SignInAttempt attempt) {
        return mayTry(attempt) && codes.take(coded(attempt));
    }

    /** The code was right. */
    void codeSucceeded(SignInAttempt attempt) {
        succeeded(attempt);
        codes.giveBack(coded(attempt));
    }

    /** For how many keys something is counted. */
    int remembered() {
        return devices.remembered()
                + strangers.remembered()
                + accounts.remembered()
                + senders.remembered()
                + codes.remembered();
    }

    private static Coded coded(SignInAttempt attempt) {
        return new Coded(attempt.account(), attempt.device());
    }

    private static Strange strange(SignInAttempt attempt) {
        return new Strange(attempt.account(), attempt.sender());
    }
}
