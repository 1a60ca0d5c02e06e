package app.animato.generation.ui;

import app.animato.effect.Effect;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;

/** The effects as picture cards of which one is chosen, wholly usable by keyboard. */
class EffectPicker extends RadioButtonGroup<Effect> {

    EffectPicker() {
        super("Effect");
        addClassName("effects");
        setItems(Effect.values());
        setItemLabelGenerator(Effect::label);
        setRenderer(new ComponentRenderer<>(EffectPicker::card));
        setValue(Effect.DEFAULT);
    }

    private static Div card(Effect effect) {
        Image picture = new Image("ui/effects/" + effect.value() + ".webp", "");
        picture.getElement().setAttribute("loading", "lazy");
        Div card = new Div(picture, new Span(effect.label()));
        card.addClassName("effect");
        return card;
    }
}
