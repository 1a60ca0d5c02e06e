package app.animato.shared.ui;

import com.vaadin.flow.component.HasText;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.stereotype.Component;

/**
 * Every sentence that a person reads, in the language of the page. The texts are in {@code texts/} on the class path, a
 * file for each part of the application; a key begins with the name of its file.
 */
@Component
public class Texts implements I18NProvider {

    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("tr"), Locale.GERMAN);

    private static final Logger log = LoggerFactory.getLogger(Texts.class);

    private final transient MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** The text of a key in the language of the current page; to be called with that page's lock. */
    public static String text(String key, Object... values) {
        return I18NProvider.translate(key, values);
    }

    /** Leaves alone what says so already: a text that is set again is sent again, and laid out anew. */
    public static void say(HasText place, String words) {
        if (!words.equals(place.getText())) {
            place.setText(words);
        }
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    /** A text that is missing shows its key instead of breaking the page. */
    @Override
    public String getTranslation(String key, Locale locale, Object... values) {
        try {
            return messages.getMessage(key, values, locale);
        } catch (NoSuchMessageException missing) {
            log.error("There is no text for {}", key);
            return key;
        }
    }
}
