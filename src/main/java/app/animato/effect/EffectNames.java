package app.animato.effect;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The effects' names as a reader knows them, where there is no page to ask for its language. */
@Component
public class EffectNames {

    private final MessageSource messages;

    EffectNames(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Effect effect, Locale locale) {
        String known = messages.getMessage("effect." + effect.value(), null, effect.label(), locale);
        return known == null ? effect.label() : known;
    }

    /** Those whose name holds the words, whatever their case. */
    public Set<Effect> holding(String words, Locale locale) {
        String sought = words.toLowerCase(locale);
        return Arrays.stream(Effect.values())
                .filter(effect -> of(effect, locale).toLowerCase(locale).contains(sought))
                .collect(Collectors.toSet());
    }
}
