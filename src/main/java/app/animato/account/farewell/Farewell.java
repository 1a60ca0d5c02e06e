package app.animato.account.farewell;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.Proof;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.Ownership;
import app.animato.account.signin.PersonCheck;
import app.animato.account.signin.SignIns;
import app.animato.shared.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody leaves for good, for which they have to show who they are. */
@Service
public class Farewell {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final CurrentAccount current;
    private final Accounts accounts;
    private final Ownership ownership;
    private final SignIns signIns;
    private final Departures departures;
    private final PersonCheck person;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Farewell(
            CurrentAccount current,
            Accounts accounts,
            Ownership ownership,
            SignIns signIns,
            Departures departures,
            PersonCheck person,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.ownership = ownership;
        this.signIns = signIns;
        this.departures = departures;
        this.person = person;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What somebody has to show before they can. */
    public Proof proof(HttpServletRequest request) {
        return person.proofHoweverFresh(request, current.require());
    }

    /**
     * Ends and hides the account at once; then all that it has is cleared away, here and at the provider. Wrong passwords
     * count as they do at the door: whoever finds an open page has no more guesses there.
     */
    public FarewellResult leave(String password, HttpServletRequest request) {
        Account account = current.findAccount().orElseThrow();
        return switch (person.checkPassword(request, account, password)) {
            case TOO_MANY_TRIES -> FarewellResult.TOO_MANY_TRIES;
            case WRONG_PASSWORD -> FarewellResult.WRONG_PASSWORD;
            case SIGN_IN_ANEW -> FarewellResult.SIGN_IN_ANEW;
            case PASSED -> leave(account);
        };
    }

    private FarewellResult leave(Account account) {
        if (!Boolean.TRUE.equals(transaction.execute(running -> delete(account.id())))) {
            return FarewellResult.LAST_OWNER;
        }
        log.info("Account {} is deleted by its person", account.id());
        signIns.endAll(account.id());
        departures.soon();
        return FarewellResult.DONE;
    }

    private boolean delete(AccountId id) {
        boolean last = ownership.restsOn(id);
        if (!last) {
            accounts.markDeleted(id, Moments.now(clock));
        }
        return !last;
    }
}
