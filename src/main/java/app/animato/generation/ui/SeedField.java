package app.animato.generation.ui;

import app.animato.generation.Seed;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The seed as text, so that what is no number can be said to be none, with a dice for a surprise. */
class SeedField extends TextField {

    static final String PROBLEM = "The seed is a whole number from 0 to 4294967295.";

    SeedField() {
        super("Seed");
        setValue(Seed.DEFAULT.toString());
        setHelperText("The same photo, effect and seed give the same video.");
        setManualValidation(true);
        addClassName("seed");
        getElement().setAttribute("inputmode", "numeric");
        Button dice = new Button(VaadinIcon.RANDOM.create(), click -> roll());
        dice.setAriaLabel("Surprise me");
        dice.setTooltipText("Surprise me");
        dice.addThemeVariants(ButtonVariant.TERTIARY);
        setSuffixComponent(dice);
    }

    private void roll() {
        setValue(Seed.surprise(RandomGenerator.getDefault()).toString());
        setInvalid(false);
    }

    /** The seed, or empty after saying what is wrong with it. */
    Optional<Seed> read() {
        Optional<Seed> seed = Seed.parse(getValue());
        setErrorMessage(PROBLEM);
        setInvalid(seed.isEmpty());
        if (seed.isEmpty()) {
            focus();
        }
        return seed;
    }
}
