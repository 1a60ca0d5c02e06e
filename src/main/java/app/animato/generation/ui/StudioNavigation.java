package app.animato.generation.ui;

import app.animato.generation.GenerationId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;

/** Ways into the studio for other pages. What is brought takes the place of what was chosen there. */
public final class StudioNavigation {

    static final String AGAIN = "again";
    static final String WITH = "with";
    static final String NEW_SEED = "new-seed";
    static final String OTHER_EFFECT = "other-effect";

    private StudioNavigation() {}

    /** Opens the studio with a generation's photo, effect and seed in place. */
    public static void makeAgain(UI ui, GenerationId id) {
        ui.navigate(StudioView.class, QueryParameters.of(AGAIN, id.toString()));
    }

    /** Opens the studio with a generation's photo and effect in place, and another seed. */
    public static void makeAgainNewSeed(UI ui, GenerationId id) {
        open(ui, id, NEW_SEED);
    }

    /** Opens the studio with a generation's photo and seed in place, to choose another effect. */
    public static void makeWithOtherEffect(UI ui, GenerationId id) {
        open(ui, id, OTHER_EFFECT);
    }

    private static void open(UI ui, GenerationId id, String with) {
        ui.navigate(StudioView.class, QueryParameters.simple(Map.of(AGAIN, id.toString(), WITH, with)));
    }
}
