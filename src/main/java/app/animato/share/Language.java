package app.animato.share;

import app.animato.shared.ui.Texts;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The language a stranger's browser asks for, among ours. */
final class Language {

    private static final Set<String> OURS =
            Texts.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.toSet());

    private Language() {}

    /** With the region, so that dates are written as they are there; English for everybody else. */
    static Locale of(Enumeration<Locale> wanted) {
        List<Locale> all = Collections.list(wanted);
        return all.stream()
                .filter(locale -> OURS.contains(locale.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
