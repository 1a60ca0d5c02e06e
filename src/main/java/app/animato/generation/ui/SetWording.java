package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.effect.ui.EffectWording;
import app.animato.generation.Recipe;
import java.util.List;

/** What was asked for together, in a few words. */
final class SetWording {

    private SetWording() {}

    static String of(List<Recipe> recipes) {
        List<String> effects = recipes.stream()
                .map(Recipe::effect)
                .distinct()
                .map(EffectWording::name)
                .toList();
        long seeds = recipes.stream().map(Recipe::seed).distinct().count();
        if (recipes.size() == 1) {
            return effects.getFirst();
        }
        if (effects.size() * seeds != recipes.size()) {
            return text("studio.set-mixed", recipes.size());
        }
        return effects.size() == 1
                ? text("studio.set-one", effects.getFirst(), seeds)
                : text("studio.set", effects.size(), seeds);
    }
}
