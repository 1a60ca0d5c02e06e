package app.animato.generation.ui;

import app.animato.effect.Effect;
import app.animato.effect.ui.EffectWording;
import app.animato.shared.ui.ClientFiles;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;

/** An effect to choose: a checkbox that looks like what the effect does. */
@Tag("label")
class EffectCard extends HtmlContainer {

    private static final String CHECKED = "checked";
    private static final String FOLDER = ClientFiles.address("effects/");

    private final Element box = new Element("input");

    EffectCard(Effect effect, Consumer<Boolean> toggled) {
        addClassName("effect");
        String name = EffectWording.name(effect);
        getElement()
                .setAttribute("data-words", String.join(" ", name, effect.label(), EffectWording.name(effect.group())))
                .setAttribute("data-film", FOLDER + effect.value() + ".mp4");
        box.setAttribute("type", "checkbox").setAttribute("value", effect.value());
        box.addPropertyChangeListener(CHECKED, "change", change -> {
            if (change.isUserOriginated()) {
                toggled.accept(Boolean.TRUE.equals(change.getValue()));
            }
        });
        Image still = new Image(still(effect), "");
        still.getElement().setAttribute("loading", "lazy");
        Span picture = new Span(still);
        picture.addClassName("effect-picture");
        Span label = new Span(name);
        label.addClassName("effect-name");
        getElement().appendChild(box);
        add(picture, label);
    }

    static String still(Effect effect) {
        return FOLDER + effect.value() + ".webp";
    }

    void setChosen(boolean chosen) {
        box.setProperty(CHECKED, chosen);
    }
}
