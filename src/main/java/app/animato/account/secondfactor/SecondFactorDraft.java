package app.animato.account.secondfactor;

import app.animato.account.Account;

/**
 * A key that somebody may put into their app. It counts for nothing until the app has shown that it knows it.
 *
 * @param replaces whether another one counts until then
 */
public record SecondFactorDraft(Account account, SharedKey key, boolean replaces) {

    /** What the app reads out of the picture. */
    public String address() {
        return key.address(account.email());
    }
}
