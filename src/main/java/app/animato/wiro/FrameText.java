package app.animato.wiro;

import java.util.Optional;

/**
 * Joins the parts of a text message, up to a limit: of one that is too long only the beginning is kept, and one that
 * does not come to an end is to be refused.
 */
final class FrameText {

    private static final int LONGEST = 64 * 1024;
    private static final int ENDLESS = 4 * 1024 * 1024;

    private final StringBuilder parts = new StringBuilder();
    private int length;

    /** The message, once its last part is here. */
    Optional<String> add(CharSequence part, boolean last) {
        length += part.length();
        parts.append(part, 0, Math.min(part.length(), LONGEST - parts.length()));
        if (!last || isEndless()) {
            return Optional.empty();
        }
        String message = parts.toString();
        parts.setLength(0);
        length = 0;
        return Optional.of(message);
    }

    boolean isEndless() {
        return length > ENDLESS;
    }
}
