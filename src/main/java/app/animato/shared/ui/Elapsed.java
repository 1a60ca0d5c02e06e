package app.animato.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Instant;

/** The time since a moment, counting on in the browser without bothering the server. */
@Tag("animato-elapsed")
public final class Elapsed extends Component {

    public Elapsed(Instant since) {
        getElement().setAttribute("since", Long.toString(since.toEpochMilli()));
        ScriptModule.load(this, "elapsed.js");
    }
}
