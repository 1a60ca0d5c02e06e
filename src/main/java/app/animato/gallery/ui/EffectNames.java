package app.animato.gallery.ui;

import app.animato.effect.Effect;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.MessageSource;

/** What effects are called in the language of the current page. */
@SpringComponent
class EffectNames {

    private final MessageSource messages;

    EffectNames(MessageSource messages) {
        this.messages = messages;
    }

    String of(Effect effect) {
        String name = messages.getMessage(
                "effect." + effect.value(),
                null,
                effect.label(),
                UI.getCurrentOrThrow().getLocale());
        return name == null ? effect.label() : name;
    }
}
