package app.animato.shell;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;

/** What a device is told that installs Animato beside its other applications. */
record WebManifest(
        String name,
        String description,
        String lang,
        @JsonProperty("start_url") String startUrl,
        String scope,
        String display,
        @JsonProperty("background_color") String backgroundColor,
        @JsonProperty("theme_color") String themeColor,
        List<Icon> icons) {

    /** The ground of the dark scheme; a manifest knows but one. */
    private static final String GROUND = "#0e0e11";

    record Icon(String src, String sizes, String type, String purpose) {}

    static WebManifest in(Locale locale, String description) {
        return new WebManifest(
                "Animato",
                description,
                locale.getLanguage(),
                "./",
                "./",
                "standalone",
                GROUND,
                GROUND,
                List.of(
                        new Icon("ui/mark.svg", "any", "image/svg+xml", "any"),
                        new Icon("ui/icon-192.png", "192x192", "image/png", "any"),
                        new Icon("ui/icon-512.png", "512x512", "image/png", "any"),
                        new Icon("ui/icon-maskable-512.png", "512x512", "image/png", "maskable")));
    }
}
