package app.animato.account.administration;

import app.animato.account.Account;
import app.animato.account.AccountEntry;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.ResetLink;
import app.animato.account.Role;
import app.animato.account.farewell.Departures;
import app.animato.account.password.PasswordResets;
import app.animato.account.roster.Accounts;
import app.animato.account.roster.House;
import app.animato.account.roster.Ownership;
import app.animato.account.secondfactor.SecondFactors;
import app.animato.account.signin.SignIns;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Moments;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the owner of the house does with accounts; every method throws
 * {@link org.springframework.security.access.AccessDeniedException} for everybody else. Somebody who can sign in and owns
 * the house is always left.
 */
@Service
public class AccountAdministration {

    /** How many accounts are listed at most. */
    public static final int MOST_LISTED = 200;

    private static final Duration RESET_LINK_LIFE = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(AccountAdministration.class);

    private final CurrentAccount currentAccount;
    private final Accounts accounts;
    private final House house;
    private final Ownership ownership;
    private final SignIns signIns;
    private final Departures departures;
    private final PasswordResets resets;
    private final SecondFactors secondFactors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AccountAdministration(
            CurrentAccount currentAccount,
            Accounts accounts,
            House house,
            Ownership ownership,
            SignIns signIns,
            Departures departures,
            PasswordResets resets,
            SecondFactors secondFactors,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.currentAccount = currentAccount;
        this.accounts = accounts;
        this.house = house;
        this.ownership = ownership;
        this.signIns = signIns;
        this.departures = departures;
        this.resets = resets;
        this.secondFactors = secondFactors;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Those whose address has these characters in it, by address, at most {@value #MOST_LISTED}. */
    public List<AccountEntry> list(String search) {
        currentAccount.requireOwner();
        return accounts.list(search.strip(), MOST_LISTED);
    }

    /** Lets its person sign in again. */
    public AccountChange enable(AccountId id) {
        return change(id, entry -> accounts.enable(id, true), AuditKind.ACCOUNT_ENABLED);
    }

    /** Ends all its sessions and open pages at once; what it has stays, and what is in the making is finished. */
    public AccountChange disable(AccountId id) {
        AccountChange change =
                changeButNotTheLastOwner(id, entry -> accounts.enable(id, false), AuditKind.ACCOUNT_DISABLED);
        return ended(change, id);
    }

    public AccountChange makeOwner(AccountId id) {
        return renewed(change(id, entry -> accounts.changeRole(id, Role.OWNER), AuditKind.MADE_OWNER), id);
    }

    public AccountChange makeMember(AccountId id) {
        return renewed(
                changeButNotTheLastOwner(id, entry -> accounts.changeRole(id, Role.MEMBER), AuditKind.MADE_MEMBER), id);
    }

    /**
     * A link by which its person gives it another password, to be told to nobody else. Empty when the account is gone or
     * switched off.
     */
    public Optional<ResetLink> makeResetLink(AccountId id) {
        currentAccount.requireOwner();
        return transaction.execute(running -> accounts.find(id)
                .filter(AccountEntry::enabled)
                .map(entry -> {
                    note(AuditKind.RESET_LINK_MADE, id);
                    return resets.issue(id, RESET_LINK_LIFE);
                }));
    }

    /** The accounts that ask for a code besides the password. */
    public Set<AccountId> withSecondFactor() {
        currentAccount.requireOwner();
        return secondFactors.holders();
    }

    /** Whether it has to ask for a code: its person then sets up another one when they sign in the next time. */
    public boolean isSecondFactorDemandedOf(Account account) {
        currentAccount.requireOwner();
        return secondFactors.isDemandedOf(account);
    }

    /** Asks for no code any more: for whoever has lost their phone, and their recovery codes too. */
    public AccountChange removeSecondFactor(AccountId id) {
        return change(id, entry -> secondFactors.remove(id), AuditKind.SECOND_FACTOR_REMOVED);
    }

    /** Ends and hides it at once; then all that it has is cleared away, here and at the provider. */
    public AccountChange delete(AccountId id) {
        AccountChange change = changeButNotTheLastOwner(
                id, entry -> accounts.markDeleted(id, Moments.now(clock)), AuditKind.ACCOUNT_DELETED);
        if (change == AccountChange.DONE) {
            signIns.endAll(id);
            departures.soon();
        }
        return change;
    }

    private AccountChange ended(AccountChange change, AccountId id) {
        if (change == AccountChange.DONE) {
            signIns.endAll(id);
        }
        return change;
    }

    private AccountChange renewed(AccountChange change, AccountId id) {
        if (change == AccountChange.DONE) {
            signIns.renew(id);
        }
        return change;
    }

    private AccountChange changeButNotTheLastOwner(AccountId id, Consumer<AccountEntry> work, AuditKind kind) {
        return change(
                id,
                entry -> {
                    if (ownership.restsOn(id)) {
                        throw new LastOwnerException();
                    }
                    work.accept(entry);
                },
                kind);
    }

    private AccountChange change(AccountId id, Consumer<AccountEntry> work, AuditKind kind) {
        currentAccount.requireOwner();
        try {
            return transaction.execute(running -> {
                house.lock();
                var entry = accounts.find(id);
                entry.ifPresent(work);
                entry.ifPresent(known -> note(kind, id));
                return entry.isPresent() ? AccountChange.DONE : AccountChange.GONE;
            });
        } catch (LastOwnerException nobodyElse) {
            return AccountChange.LAST_OWNER;
        }
    }

    private void note(AuditKind kind, AccountId id) {
        audit.note(Deed.to(kind, currentAccount.require().value(), id.value()));
        log.info("Account {}: {}", id, kind);
    }

    private static final class LastOwnerException extends RuntimeException {}
}
