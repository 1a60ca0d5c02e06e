package app.animato.generation.line;

import app.animato.account.AccountId;
import java.util.Map;

/**
 * What of ours is at the provider.
 *
 * @param accepted those the provider has taken
 * @param leaving those being sent right now: the provider may have them or not
 */
public record Occupancy(Map<AccountId, Integer> byAccount, int accepted, int leaving) {

    public int total() {
        return accepted + leaving;
    }

    int of(AccountId account) {
        return byAccount.getOrDefault(account, 0);
    }
}
