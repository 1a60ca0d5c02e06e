package app.animato.account.secondfactor;

/** What came of changing the second factor. */
public sealed interface SecondFactorOutcome<T> {

    /** It is done; this is what came of it. */
    record Done<T>(T value) implements SecondFactorOutcome<T> {}

    /** Nothing has changed. */
    record Refused<T>(Reason reason) implements SecondFactorOutcome<T> {}

    enum Reason {
        WRONG_PASSWORD("factor.wrong-password"),
        TOO_MANY_TRIES("account.sign-in.wait"),
        /** There is no password, and so nothing that a code could stand beside. */
        NO_PASSWORD("factor.no-password"),
        WRONG_CODE("factor.wrong-code"),
        /** It was switched on or off meanwhile, on another page. */
        CHANGED("factor.changed"),
        /** The house demands it. */
        DEMANDED("factor.demanded"),
        /** The password was typed too long ago, or means something else by now. */
        OVER("account.sign-in.expired");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        /** The key of the sentence that explains it. */
        public String text() {
            return text;
        }
    }
}
