package app.animato.account;

import app.animato.shared.Sender;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody leaves for good, for which they have to know their password. */
@Service
public class Farewell {

    private static final Logger log = LoggerFactory.getLogger(Farewell.class);

    private final CurrentAccount current;
    private final Accounts accounts;
    private final House house;
    private final SignIns signIns;
    private final Departures departures;
    private final SignInLimits limits;
    private final KnownDevices devices;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Farewell(
            CurrentAccount current,
            Accounts accounts,
            House house,
            SignIns signIns,
            Departures departures,
            SignInLimits limits,
            KnownDevices devices,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.house = house;
        this.signIns = signIns;
        this.departures = departures;
        this.limits = limits;
        this.devices = devices;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Ends and hides the account at once; then all that it has is cleared away, here and at the provider. Wrong passwords
     * count as they do at the door: whoever finds an open page has no more guesses there.
     */
    public FarewellResult leave(String password, HttpServletRequest request) {
        Account account = current.findAccount().orElseThrow();
        SignInAttempt attempt = new SignInAttempt(
                Optional.of(account.email()),
                Sender.of(request.getRemoteAddr()),
                devices.recognise(request, account.email()));
        if (!limits.mayTry(attempt)) {
            return FarewellResult.TOO_MANY_TRIES;
        }
        if (!isPassword(password, account)) {
            return FarewellResult.WRONG_PASSWORD;
        }
        limits.succeeded(attempt);
        if (!Boolean.TRUE.equals(transaction.execute(running -> delete(account.id())))) {
            return FarewellResult.LAST_OWNER;
        }
        log.info("Account {} is deleted by its person", account.id());
        signIns.endAll(account.id());
        departures.soon();
        return FarewellResult.DONE;
    }

    private boolean isPassword(String password, Account account) {
        return accounts.findPrincipal(account.id())
                .map(AccountPrincipal::getPassword)
                .filter(hash -> encoder.matches(password, hash))
                .isPresent();
    }

    private boolean delete(AccountId id) {
        house.lock();
        boolean last = accounts.find(id)
                .filter(entry -> entry.account().role() == Role.OWNER && entry.enabled())
                .filter(entry -> accounts.countOwners() == 1)
                .isPresent();
        if (!last) {
            accounts.markDeleted(id, Moments.now(clock));
        }
        return !last;
    }
}
