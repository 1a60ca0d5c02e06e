package app.animato.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes sure, before the ways into an account are changed, that it is its person who does so and not somebody who found
 * the page open: whoever signed in a while ago is asked for the password. Guesses are counted as at the front door.
 */
@Component
class PersonCheck {

    private static final Duration FRESH = Duration.ofMinutes(10);

    enum Outcome {
        PASSED,
        WRONG_PASSWORD,
        TOO_MANY_TRIES
    }

    private final SignIns signIns;
    private final SignInRows rows;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final Clock clock;

    PersonCheck(
            SignIns signIns,
            SignInRows rows,
            Accounts accounts,
            PasswordEncoder encoder,
            SignInAttempts attempts,
            Clock clock) {
        this.signIns = signIns;
        this.rows = rows;
        this.accounts = accounts;
        this.encoder = encoder;
        this.attempts = attempts;
        this.clock = clock;
    }

    boolean asksForPassword(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .flatMap(signIns::of)
                .flatMap(rows::find)
                .filter(signIn -> signIn.createdAt().plus(FRESH).isAfter(clock.instant()))
                .isEmpty();
    }

    /** @param password looked at only where it is asked for */
    Outcome check(HttpServletRequest request, Account account, String password) {
        return asksForPassword(request) ? checkPassword(request, account, password) : Outcome.PASSED;
    }

    /** However fresh the sign-in is. */
    Outcome checkPassword(HttpServletRequest request, Account account, String password) {
        SignInAttempt attempt = attempts.of(request, Optional.of(account.email()));
        if (!attempts.mayTry(attempt)) {
            return Outcome.TOO_MANY_TRIES;
        }
        boolean right = accounts.findPrincipal(account.id())
                .map(AccountPrincipal::getPassword)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
        if (right) {
            attempts.succeeded(attempt);
        }
        return right ? Outcome.PASSED : Outcome.WRONG_PASSWORD;
    }
}
