package app.animato.chaos;

/**
 * Something that must never happen.
 *
 * @param about whom or what it is about
 */
record Charge(Kind kind, String about) {

    enum Kind {
        /** What was promised, or paid, is not there. */
        LOST,
        /** One wish became two generations. */
        DOUBLED,
        /** One wish, more than one accepted Run. */
        PAID_TWICE,
        /** One wish, and a Run was sent again although the one before was not clearly refused. */
        SENT_AGAIN,
        /** A Run or a generation that nobody wished for. */
        UNASKED,
        /** All is settled, and still it has not ended. */
        UNFINISHED,
        /** It ended otherwise than the provider says. */
        WRONG_END,
        /** It is unconfirmed although no answer was lost. */
        UNCONFIRMED_WITHOUT_REASON,
        /** It is unconfirmed although the provider lists its task by the address that only it has. */
        NOT_FOUND_AGAIN,
        /** The video at home is not what the provider made. */
        WRONG_VIDEO,
        /** The poster is no picture. */
        NO_POSTER,
        /** Half-done work lies about. */
        LEFT_OVER,
        /** A row names a file that is not there. */
        FILE_MISSING
    }
}
