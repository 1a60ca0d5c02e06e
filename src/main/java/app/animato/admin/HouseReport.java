package app.animato.admin;

import app.animato.account.AccountId;
import app.animato.account.EmailAddress;
import app.animato.generation.LineShare;
import app.animato.generation.ProviderReport;
import app.animato.generation.Trouble;
import java.util.List;
import java.util.Map;

/** How everything stands at one moment. */
public record HouseReport(
        ProviderReport provider, List<LineShare> line, List<Trouble> troubles, Map<AccountId, EmailAddress> people) {

    /** The address of an account, or words for one that is no more. */
    public String person(AccountId account) {
        EmailAddress address = people.get(account);
        return address == null ? "an account that is gone" : address.value();
    }
}
