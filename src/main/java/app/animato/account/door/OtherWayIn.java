package app.animato.account.door;

import app.animato.account.AccountId;

/** A way into an account beside its password. */
public interface OtherWayIn {

    boolean exists(AccountId account);

    /** Whatever opens the account in this way does so no longer. */
    void removeAll(AccountId account);
}
