package app.animato.account.openid;

import app.animato.account.AccountId;
import app.animato.account.door.OtherWayIn;
import app.animato.testing.TestDatabase;
import java.time.Instant;
import java.util.Optional;

/** Links to an OpenID provider for tests that are not about them. */
public final class TestOpenIdLinks {

    private TestOpenIdLinks() {}

    public static OtherWayIn over(TestDatabase database) {
        return new OpenIdRows(database.jdbc());
    }

    /** From here on somebody at a provider gets into the account. */
    public static void link(TestDatabase database, AccountId account, Instant now) {
        new OpenIdRows(database.jdbc())
                .add(new OpenIdPerson("https://haven.example", "1", "", false, Optional.empty()), account, now);
    }
}
