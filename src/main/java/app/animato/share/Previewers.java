package app.animato.share;

import java.util.Optional;
import java.util.regex.Pattern;

/** Programs that fetch a page to draw its preview into a chat, or to list it: nobody has looked at it yet. */
final class Previewers {

    private static final Pattern NAMES = Pattern.compile(
            "(?<!cu)bot\\b|crawl|spider|preview|facebookexternalhit|facebookcatalog|whatsapp|telegram|slack|discord"
                    + "|skype|viber|signal|mastodon|pinterest|linkedin|embedly|iframely|headless|curl|wget|java|python",
            Pattern.CASE_INSENSITIVE);

    private Previewers() {}

    /** Who names itself like one, or does not name itself. */
    static boolean isOne(Optional<String> userAgent) {
        return userAgent.filter(agent -> !NAMES.matcher(agent).find()).isEmpty();
    }
}
