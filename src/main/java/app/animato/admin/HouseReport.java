package app.animato.admin;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.generation.oversight.LineShare;
import app.animato.generation.oversight.ProviderReport;
import app.animato.generation.oversight.Trouble;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How everything stands at one moment. */
public record HouseReport(
        ProviderReport provider, List<LineShare> line, List<Trouble> troubles, Map<AccountId, EmailAddress> people) {

    /** The address of an account, if it is still there. */
    public Optional<EmailAddress> person(AccountId account) {
        return Optional.ofNullable(people.get(account));
    }
}
