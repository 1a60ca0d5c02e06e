package app.animato.effect.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.Effect;
import app.animato.effect.EffectGroup;

/** What effects and their groups are called on the current page. */
public final class EffectWording {

    private EffectWording() {}

    public static String name(Effect effect) {
        return text("effect." + effect.value());
    }

    public static String name(EffectGroup group) {
        return text("effect.group." + group.value());
    }
}
