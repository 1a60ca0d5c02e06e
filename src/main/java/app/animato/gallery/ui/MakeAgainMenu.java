package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.GenerationId;
import app.animato.generation.ui.StudioNavigation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** Ways to make something again, each of which opens the studio with everything in place. */
class MakeAgainMenu extends Div {

    MakeAgainMenu(UI ui, GenerationId generation) {
        addClassName("history-menu");
        add(
                way(text("history.again.same"), () -> StudioNavigation.makeAgain(ui, generation)),
                way(text("history.again.newSeed"), () -> StudioNavigation.makeAgainNewSeed(ui, generation)),
                way(text("history.again.other"), () -> StudioNavigation.makeWithOtherEffect(ui, generation)));
    }

    private static Button way(String name, Runnable work) {
        Button way = new Button(name, click -> work.run());
        way.addThemeVariants(ButtonVariant.TERTIARY);
        return way;
    }
}
