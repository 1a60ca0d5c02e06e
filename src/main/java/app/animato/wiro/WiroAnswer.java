package app.animato.wiro;

import java.util.List;

/** What came of one exchange with Wiro, of whatever endpoint. Made in one place, {@link AnswerReader}. */
sealed interface WiroAnswer {

    /** Whether Wiro, or whatever is at its address, said something; one that says that it broke, did not. */
    default boolean isAnswer() {
        return switch (this) {
            case ServerFault fault -> false;
            case Lost lost -> false;
            case NeverSent neverSent -> false;
            default -> true;
        };
    }

    /** {@code "result": true}. */
    record Ok(WireAnswer content) implements WiroAnswer {}

    /** {@code "result": false}, or a status that says the request was understood and not wanted. */
    record Rejected(List<WireError> errors) implements WiroAnswer {

        boolean hasCode(int code) {
            return errors.stream().anyMatch(error -> error.code().equals(Integer.toString(code)));
        }

        boolean says(String words) {
            return errors.stream().anyMatch(error -> error.says(words));
        }

        /** Wiro's codes for "sign-in required" and "token invalid". */
        boolean isAboutCredentials() {
            return hasCode(98) || hasCode(99);
        }

        String detail() {
            return errors.isEmpty()
                    ? "rejected without a reason"
                    : errors.getFirst().toString();
        }
    }

    /** Key, secret or signature are not accepted. */
    record Unauthorized(String detail) implements WiroAnswer {}

    /** Nothing like Wiro's API answers at this address: a 404 or a redirect. */
    record WrongAddress(int status) implements WiroAnswer {}

    record TooManyRequests() implements WiroAnswer {}

    /** The server or something before it broke; whether Wiro acted is unknown. */
    record ServerFault(int status) implements WiroAnswer {}

    /** A success by its status, but not by its body; holds what could still be read of it. */
    record Unreadable(WireAnswer remains) implements WiroAnswer {}

    /** The request left, its answer did not arrive whole. */
    record Lost(String detail) implements WiroAnswer {}

    /**
     * The request certainly did not leave.
     *
     * @param unwritten whether there was none, since what it is made of could not be read here
     */
    record NeverSent(String detail, boolean unwritten) implements WiroAnswer {

        NeverSent(String detail) {
            this(detail, false);
        }
    }
}
