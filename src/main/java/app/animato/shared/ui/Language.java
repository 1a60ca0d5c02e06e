package app.animato.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One of the languages that Animato speaks. */
public record Language(Locale locale) {

    public static List<Language> all() {
        return Texts.LANGUAGES.stream().map(Language::new).toList();
    }

    /**
     * The locale for whoever asks: in the language chosen before, else in the first one of the browser's that Animato
     * speaks, else in English; with the browser's region for dates and money where it names one for that language.
     */
    public static Locale localeOf(VaadinRequest request) {
        List<Locale> wishes = Collections.list(request.getLocales());
        Optional<Language> chosen =
                RememberedChoice.LANGUAGE.read(request).flatMap(tag -> find(Locale.forLanguageTag(tag)));
        return chosen.map(language -> language.regional(wishes))
                .orElseGet(() -> wishes.stream()
                        .filter(wish -> find(wish).isPresent())
                        .findFirst()
                        .map(Language::plain)
                        .orElse(Locale.ENGLISH));
    }

    /** The language of a locale, if Animato speaks it. */
    public static Optional<Language> find(Locale locale) {
        return all().stream().filter(language -> language.covers(locale)).findFirst();
    }

    /** Its name in itself, for somebody who reads no other. */
    public String name() {
        return locale.getDisplayLanguage(locale);
    }

    /** Remembers it for this browser and shows the page anew in it. */
    public void choose(UI ui) {
        RememberedChoice.LANGUAGE.write(locale.getLanguage());
        ui.getPage().reload();
    }

    boolean covers(Locale other) {
        return locale.getLanguage().equals(other.getLanguage());
    }

    private Locale regional(List<Locale> wishes) {
        return Stream.concat(wishes.stream().filter(this::covers).map(Language::plain), Stream.of(locale))
                .findFirst()
                .orElseThrow();
    }

    private static Locale plain(Locale wish) {
        return Locale.of(wish.getLanguage(), wish.getCountry());
    }
}
