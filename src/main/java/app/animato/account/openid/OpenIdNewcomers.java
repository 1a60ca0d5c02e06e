package app.animato.account.openid;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.account.RegistrationRefusal;
import app.animato.account.Role;
import app.animato.account.registration.RegistrationResult.Refused;
import app.animato.account.registration.RegistrationResult.Registered;
import app.animato.account.registration.SignUp;
import app.animato.account.registration.SignUpRequest;
import app.animato.account.roster.Accounts;
import app.animato.shared.Moments;
import app.animato.shared.SecretToken;
import java.time.Clock;
import org.springframework.stereotype.Component;

/**
 * Makes accounts for those whom the OpenID provider knows and this house does not, as far as the house takes newcomers. An
 * account that is there already is never opened by its address: whoever made it with somebody else's would sit in it
 * with them.
 */
@Component
class OpenIdNewcomers {

    private final OpenIdSettings settings;
    private final SignUp signUp;
    private final Accounts accounts;
    private final OpenIdRows rows;
    private final Clock clock;

    OpenIdNewcomers(OpenIdSettings settings, SignUp signUp, Accounts accounts, OpenIdRows rows, Clock clock) {
        this.settings = settings;
        this.signUp = signUp;
        this.accounts = accounts;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Makes an account whose password nobody knows.
     *
     * @throws OpenIdException when none is made
     */
    AccountId admit(OpenIdPerson person, OpenIdErrand errand, String address) {
        SignUpRequest request =
                new SignUpRequest(confirmed(person), SecretToken.create().reveal(), errand.invitation(), address);
        return switch (signUp.register(request, settings.everybody(), account -> link(person, account))) {
            case Registered registered -> registered.account().id();
            case Refused refused -> throw new OpenIdException(why(refused.reason()));
        };
    }

    private String confirmed(OpenIdPerson person) {
        if (!person.confirmed()) {
            throw new OpenIdException(OpenIdRefusal.UNCONFIRMED);
        }
        // It is theirs, so that it betrays nobody, and says what helps.
        if (EmailAddress.parse(person.email()).flatMap(accounts::findPrincipal).isPresent()) {
            throw new OpenIdException(OpenIdRefusal.TAKEN);
        }
        return person.email();
    }

    /** Whoever owns the house can get in without anybody else's help. */
    private boolean link(OpenIdPerson person, Account account) {
        if (account.role() == Role.OWNER) {
            return false;
        }
        accounts.forgetPassword(account.id());
        return rows.add(person, account.id(), Moments.now(clock));
    }

    private static OpenIdRefusal why(RegistrationRefusal reason) {
        return switch (reason) {
            case NOT_AN_EMAIL -> OpenIdRefusal.UNCONFIRMED;
            case EMAIL_TAKEN -> OpenIdRefusal.TAKEN;
            case TOO_MANY -> OpenIdRefusal.TOO_MANY;
            case NOT_INVITED -> OpenIdRefusal.NOT_INVITED;
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_TOO_COMMON, PASSWORD_LEAKED ->
                throw new IllegalStateException("A secret of chance is refused as a password");
        };
    }
}
