package app.animato.account.passkey;

import app.animato.account.door.OtherWayIn;
import app.animato.testing.TestDatabase;
import java.time.Clock;

/** Passkeys for tests that are not about them. */
public final class TestPasskeys {

    private TestPasskeys() {}

    public static OtherWayIn over(TestDatabase database, Clock clock) {
        return new PasskeyRows(database.jdbc(), clock);
    }
}
