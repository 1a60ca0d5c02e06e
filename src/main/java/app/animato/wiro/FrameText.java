package app.animato.wiro;

import java.util.Optional;

/** Joins the parts of a text message. One that is too long is skipped to its end: it can only be a log. */
final class FrameText {

    private static final int LONGEST = 64 * 1024;

    private final StringBuilder parts = new StringBuilder();
    private boolean tooLong;

    /** The whole message, once its last part is here. */
    Optional<String> add(CharSequence part, boolean last) {
        tooLong |= parts.length() + part.length() > LONGEST;
        if (!tooLong) {
            parts.append(part);
        }
        if (!last) {
            return Optional.empty();
        }
        Optional<String> whole = tooLong ? Optional.empty() : Optional.of(parts.toString());
        parts.setLength(0);
        tooLong = false;
        return whole;
    }
}
