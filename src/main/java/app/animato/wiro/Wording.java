package app.animato.wiro;

import java.util.regex.Pattern;

/** Makes the provider's words fit for logs: one line, not long, without addresses and without what may be a token. */
final class Wording {

    private static final int LONGEST = 300;
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\b(https?|wss?)://\\S+");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{24,}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");

    private Wording() {}

    static String start(String words) {
        String clean = clean(words.substring(0, Math.min(words.length(), 10 * LONGEST)));
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }

    /** The end of a program's output, where it says why it stopped. */
    static String end(String words) {
        String clean = clean(words.substring(Math.max(0, words.length() - 10 * LONGEST)));
        return clean.length() <= LONGEST ? clean : "…" + clean.substring(clean.length() - LONGEST);
    }

    private static String clean(String words) {
        String withoutAddresses = ADDRESS.matcher(words).replaceAll("(address)");
        String withoutTokens = TOKEN.matcher(withoutAddresses).replaceAll("(…)");
        return CONTROL.matcher(withoutTokens).replaceAll(" ").strip();
    }
}
