package app.animato.account.signin;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.Proof;
import app.animato.account.attempt.SignInAttempt;
import app.animato.account.attempt.SignInAttempts;
import app.animato.account.roster.AccountPrincipal;
import app.animato.account.roster.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes sure, before the ways into an account are changed, that it is its person who does so and not somebody who found
 * the page open: whoever signed in a while ago is asked for the password. Guesses are counted as at the front door.
 */
@Component
public class PersonCheck {

    /** For how long somebody who has shown who they are is taken to sit there still. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final String PROVEN = PersonCheck.class.getName();

    public enum Outcome {
        PASSED,
        WRONG_PASSWORD,
        TOO_MANY_TRIES,
        /** There is no password that could be asked for. */
        SIGN_IN_ANEW
    }

    private final SignIns signIns;
    private final SignInRows rows;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInAttempts attempts;
    private final Clock clock;

    private record Proven(AccountId account, Instant at) {}

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

    /** What is wanted now of the account's person. */
    public Proof proof(HttpServletRequest request, AccountId account) {
        return isFresh(request, account) ? Proof.NOTHING : proofHoweverFresh(request, account);
    }

    /** The same where the password is asked for in any case, if there is one. */
    public Proof proofHoweverFresh(HttpServletRequest request, AccountId account) {
        if (accounts.hasPassword(account)) {
            return Proof.PASSWORD;
        }
        return isFresh(request, account) ? Proof.NOTHING : Proof.SIGNING_IN_ANEW;
    }

    private boolean isFresh(HttpServletRequest request, AccountId account) {
        return Optional.ofNullable(request.getSession(false))
                .filter(session ->
                        signedInAt(session).or(() -> provenAt(session, account)).isPresent())
                .isPresent();
    }

    private Optional<Instant> signedInAt(HttpSession session) {
        return signIns.of(session).flatMap(rows::find).map(SignIn::createdAt).filter(this::isFresh);
    }

    private Optional<Instant> provenAt(HttpSession session, AccountId account) {
        return session.getAttribute(PROVEN) instanceof Proven proven
                        && proven.account().equals(account)
                ? Optional.of(proven.at()).filter(this::isFresh)
                : Optional.empty();
    }

    private boolean isFresh(Instant then) {
        return then.plus(FRESH).isAfter(clock.instant());
    }

    /** It was made sure in another way that the account's person sits there. */
    public void proven(HttpSession session, AccountId account) {
        session.setAttribute(PROVEN, new Proven(account, clock.instant()));
    }

    /**
     * Whether it is the account's person.
     *
     * @param password looked at only where it is asked for
     */
    public Outcome check(HttpServletRequest request, Account account, String password) {
        return check(proof(request, account.id()), request, account, password);
    }

    /** However fresh the sign-in is, as long as there is a password. */
    public Outcome checkPassword(HttpServletRequest request, Account account, String password) {
        return check(proofHoweverFresh(request, account.id()), request, account, password);
    }

    /** The same for whoever looked before at what is asked for, so that it is not something else by now. */
    Outcome check(Proof proof, HttpServletRequest request, Account account, String password) {
        return switch (proof) {
            case NOTHING -> Outcome.PASSED;
            case SIGNING_IN_ANEW -> Outcome.SIGN_IN_ANEW;
            case PASSWORD -> compare(request, account, password);
        };
    }

    private Outcome compare(HttpServletRequest request, Account account, String password) {
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
