package app.animato.account.registration;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.Role;
import app.animato.account.password.PasswordRules;
import app.animato.account.registration.RegistrationResult.Refused;
import app.animato.account.registration.RegistrationResult.Registered;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.House;
import app.animato.shared.Moments;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates accounts; the first one is the owner's. */
@Service
public class Registration {

    private static final Logger log = LoggerFactory.getLogger(Registration.class);

    private final Accounts accounts;
    private final House house;
    private final PasswordRules passwordRules;
    private final PasswordEncoder passwordEncoder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Registration(
            Accounts accounts,
            House house,
            PasswordRules passwordRules,
            PasswordEncoder passwordEncoder,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.house = house;
        this.passwordRules = passwordRules;
        this.passwordEncoder = passwordEncoder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether the next account becomes the owner's. */
    public boolean awaitsOwner() {
        return accounts.isEmpty();
    }

    /** Why no account can come of this, whoever asks; empty when one can as far as is known by looking at it. */
    Optional<RegistrationRefusal> refusal(String email, String password) {
        return EmailAddress.parse(email)
                .map(address -> passwordRules.judge(password, address))
                .orElse(Optional.of(RegistrationRefusal.NOT_AN_EMAIL));
    }

    /** Makes an account for somebody who may have one; strangers come in by {@link SignUp}. */
    public RegistrationResult register(String email, String password) {
        return register(email, password, account -> true);
    }

    /**
     * Makes an account if it is admitted.
     *
     * @param admits asked about the account that was made, in the transaction that makes it; nothing is made when it says no
     */
    RegistrationResult register(String email, String password, Predicate<Account> admits) {
        Optional<RegistrationRefusal> refusal =
                refusal(email, password).or(() -> passwordRules.judgeElsewhere(password));
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        EmailAddress address = EmailAddress.parse(email).orElseThrow();
        String passwordHash = passwordEncoder.encode(password);
        return transaction.execute(status -> add(address, passwordHash, admits, status));
    }

    private RegistrationResult add(
            EmailAddress email, String passwordHash, Predicate<Account> admits, TransactionStatus transactionStatus) {
        house.lock();
        if (accounts.findPrincipal(email).isPresent()) {
            return new Refused(RegistrationRefusal.EMAIL_TAKEN);
        }
        Role role = accounts.isEmpty() ? Role.OWNER : Role.MEMBER;
        Account account = new Account(AccountId.create(), email, role, Moments.now(clock));
        accounts.add(account, passwordHash);
        if (!admits.test(account)) {
            transactionStatus.setRollbackOnly();
            return new Refused(RegistrationRefusal.NOT_INVITED);
        }
        log.info("Account {} created as {}", account.id(), role);
        return new Registered(account);
    }
}
