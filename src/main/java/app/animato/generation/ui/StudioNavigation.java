package app.animato.generation.ui;

import app.animato.generation.GenerationId;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;

/** Ways into the studio for other pages. */
public final class StudioNavigation {

    static final String AGAIN = "again";

    private StudioNavigation() {}

    /** Opens the studio with a generation's photo, effect and seed in place. */
    public static void makeAgain(UI ui, GenerationId id) {
        ui.navigate(StudioView.class, QueryParameters.of(AGAIN, id.toString()));
    }
}
