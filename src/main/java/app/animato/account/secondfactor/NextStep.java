package app.animato.account.secondfactor;

import java.time.Duration;

/** What stands between whoever has typed the right password and their account. */
sealed interface NextStep {

    /** Where it is done; the views have these routes. */
    String page();

    /** For how long the right password counts meanwhile. */
    default Duration life() {
        return Duration.ofMinutes(5);
    }

    /** A code is asked for. */
    record TypeCode() implements NextStep {

        @Override
        public String page() {
            return CodeEntrance.PAGE;
        }
    }

    /** The house demands codes, and the account has none yet: an app is given this key. */
    record SetUp(SharedKey key) implements NextStep {

        @Override
        public String page() {
            return SetUpEntrance.PAGE;
        }

        /** Who has no app yet has to fetch one. */
        @Override
        public Duration life() {
            return Duration.ofMinutes(15);
        }
    }

    /** The app has shown that it knows its key; nothing is asked for any more. */
    record Enter() implements NextStep {

        @Override
        public String page() {
            return SetUpEntrance.PAGE;
        }
    }
}
