package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Seed;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The seed as text, so that what is no number can be said to be none, with a dice for a surprise. */
class SeedField extends TextField {

    SeedField() {
        super(text("studio.seed"));
        setValue(Seed.DEFAULT.toString());
        setHelperText(text("studio.seed-help"));
        setManualValidation(true);
        addClassName("seed");
        getElement().setAttribute("inputmode", "numeric");
        Button dice = new Button(Glyph.DICE.create(), click -> roll());
        dice.setAriaLabel(text("studio.surprise"));
        dice.setTooltipText(text("studio.surprise"));
        dice.addThemeVariants(ButtonVariant.TERTIARY);
        setSuffixComponent(dice);
    }

    void roll() {
        setValue(Seed.surprise(RandomGenerator.getDefault()).toString());
        setInvalid(false);
    }

    /** The seed, or empty after saying what is wrong with it. */
    Optional<Seed> read() {
        Optional<Seed> seed = Seed.parse(getValue());
        setErrorMessage(text("studio.seed-problem"));
        setInvalid(seed.isEmpty());
        if (seed.isEmpty()) {
            focus();
        }
        return seed;
    }
}
