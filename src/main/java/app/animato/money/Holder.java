package app.animato.money;

import app.animato.account.AccountId;
import java.util.UUID;

/** Whose money is counted. */
record Holder(UUID value) {

    static final Holder HOUSE = new Holder(new UUID(0, 0));

    static Holder of(AccountId account) {
        return new Holder(account.value());
    }
}
