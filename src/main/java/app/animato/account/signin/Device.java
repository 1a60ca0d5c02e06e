package app.animato.account.signin;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody signs in with, in the words on its box.
 *
 * @param browser empty when it is not known
 * @param system empty when it is not known
 */
public record Device(String browser, String system) {

    /** Each names itself, and often its forefathers after it: the first that is found is the one. */
    private static final Map<String, String> BROWSERS = ordered(
            "Edg", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser/", "Samsung Internet",
            "Vivaldi/", "Vivaldi",
            "Firefox/", "Firefox",
            "FxiOS/", "Firefox",
            "CriOS/", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Android", "Android",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "Mac",
            "Linux", "Linux");

    /** As a browser describes itself in its {@code User-Agent} header. */
    static Device of(String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> names = new LinkedHashMap<>();
        for (int place = 0; place < pairs.length; place += 2) {
            names.put(pairs[place], pairs[place + 1]);
        }
        return names;
    }
}
