package app.animato.effect;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What effects have in common, so that people find them. */
public enum EffectGroup {
    SCENES,
    HEROES,
    LOOKS,
    FEELINGS,
    CAMERA;

    /** Its name in texts. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its effects, in the order of the catalogue. */
    public List<Effect> effects() {
        return Arrays.stream(Effect.values())
                .filter(effect -> effect.group() == this)
                .toList();
    }
}
