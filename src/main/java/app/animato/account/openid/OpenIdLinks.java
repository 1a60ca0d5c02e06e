package app.animato.account.openid;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.account.Proof;
import app.animato.account.openid.OpenIdEntrance.Answered;
import app.animato.account.openid.OpenIdErrand.Purpose;
import app.animato.account.roster.Accounts;
import app.animato.account.signin.PersonCheck;
import app.animato.audit.AuditKind;
import app.animato.audit.AuditLog;
import app.animato.audit.Deed;
import app.animato.shared.Moments;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether the OpenID provider's word opens the account of whoever is acting. It is they who say so, after showing who
 * they are, and never the address that both have in common.
 */
@Service
public class OpenIdLinks {

    /** How their page is told that it opens their account from now on. */
    public static final String LINKED = "linked";

    /** And that the provider has said again who they are. */
    public static final String PROVEN = "proven";

    /** Clocks differ, and whoever has typed their password there looks at the page once more. */
    private static final Duration JUST_NOW = Duration.ofMinutes(5);

    private final CurrentAccount currentAccount;
    private final OpenIdEntrance entrance;
    private final OpenIdProvider provider;
    private final OpenIdRows rows;
    private final Accounts accounts;
    private final PersonCheck person;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OpenIdLinks(
            CurrentAccount currentAccount,
            OpenIdEntrance entrance,
            OpenIdProvider provider,
            OpenIdRows rows,
            Accounts accounts,
            PersonCheck person,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.currentAccount = currentAccount;
        this.entrance = entrance;
        this.provider = provider;
        this.rows = rows;
        this.accounts = accounts;
        this.person = person;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Empty when the provider's word opens nothing of theirs. */
    public Optional<OpenIdLink> find() {
        return rows.find(currentAccount.require(), provider.issuer());
    }

    /** Whether there is another way in that does not depend on the provider. */
    public boolean hasPassword() {
        return accounts.hasPassword(currentAccount.require());
    }

    /** What they have to show before it shall open their account. */
    public Proof proof(HttpServletRequest request) {
        return person.proof(request, currentAccount.require());
    }

    /** Begins to link. */
    public OpenIdWay link(HttpServletRequest request, String password) {
        Account account = currentAccount.findAccount().orElseThrow();
        return switch (person.check(request, account, password)) {
            case WRONG_PASSWORD -> OpenIdWay.Refused.WRONG_PASSWORD;
            case TOO_MANY_TRIES -> OpenIdWay.Refused.TOO_MANY_TRIES;
            case SIGN_IN_ANEW -> OpenIdWay.Refused.SIGN_IN_ANEW;
            case PASSED -> send(request, Purpose.LINK, account.id());
        };
    }

    /** Has the provider ask them again who they are. */
    public OpenIdWay prove(HttpServletRequest request) {
        return send(request, Purpose.PROVE, currentAccount.require());
    }

    private OpenIdWay send(HttpServletRequest request, Purpose purpose, AccountId account) {
        try {
            return new OpenIdWay.Leads(entrance.send(request, OpenIdErrand.of(purpose, account)));
        } catch (OpenIdException away) {
            return OpenIdWay.Refused.AWAY;
        }
    }

    /** Returns whether it is done; not where nobody could get in any more. */
    public boolean remove() {
        AccountId account = currentAccount.require();
        return accounts.hasPassword(account)
                && Boolean.TRUE.equals(transaction.execute(running -> {
                    boolean removed = rows.remove(account, provider.issuer());
                    if (removed) {
                        audit.note(Deed.own(AuditKind.OPENID_UNLINKED, account.value()));
                    }
                    return removed;
                }));
    }

    /**
     * What came back from the provider, for whoever it was that was sent there.
     *
     * @throws OpenIdException when it is not what they were sent for
     */
    Purpose receive(HttpServletRequest request) {
        Answered answered = entrance.receive(request);
        AccountId account = currentAccount
                .find()
                .filter(acting ->
                        answered.errand().account().filter(acting::equals).isPresent())
                .orElseThrow(() -> new OpenIdException(OpenIdRefusal.OVER));
        Purpose purpose = answered.errand().purpose();
        switch (purpose) {
            case LINK -> link(answered.person(), account);
            case PROVE -> prove(answered.person(), account, request);
            case SIGN_IN -> throw new OpenIdException(OpenIdRefusal.OVER);
        }
        return purpose;
    }

    private void link(OpenIdPerson known, AccountId account) {
        boolean linked = Boolean.TRUE.equals(transaction.execute(running -> {
            boolean added = rows.find(known).isEmpty()
                    && rows.find(account, provider.issuer()).isEmpty()
                    && rows.add(known, account, Moments.now(clock));
            if (added) {
                audit.note(Deed.own(AuditKind.OPENID_LINKED, account.value()));
            }
            return added;
        }));
        if (!linked) {
            throw new OpenIdException(OpenIdRefusal.ELSEWHERE);
        }
    }

    private void prove(OpenIdPerson known, AccountId account, HttpServletRequest request) {
        if (rows.find(known).filter(account::equals).isEmpty()) {
            throw new OpenIdException(OpenIdRefusal.ELSEWHERE);
        }
        Instant now = clock.instant();
        Instant typed = known.shownAt()
                .filter(then -> then.plus(JUST_NOW).isAfter(now))
                .orElseThrow(() -> new OpenIdException(OpenIdRefusal.STALE));
        if (typed.isAfter(now.plus(JUST_NOW))) {
            throw new OpenIdException(OpenIdRefusal.STALE);
        }
        person.proven(request.getSession(), account);
    }
}
