package app.animato.account.farewell;

import app.animato.account.Belongings;
import app.animato.account.roster.Accounts;
import java.util.List;

/** Departures for tests, which say when somebody clears up. */
public final class TestDepartures {

    private TestDepartures() {}

    public static Departures of(Accounts accounts, Belongings belongings) {
        return new Departures(accounts, List.of(belongings));
    }

    public static void sweep(Departures departures) {
        departures.sweep();
    }
}
