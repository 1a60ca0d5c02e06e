package app.animato.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;
import java.util.function.Supplier;

/** The time since something, counting on in the browser, whose clock may be wrong, without bothering the server. */
@Tag("animato-elapsed")
public final class Elapsed extends Component {

    private final Supplier<Duration> age;

    public Elapsed(Supplier<Duration> age) {
        this.age = age;
        ScriptModule.load(this, "elapsed.js");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        getElement().setAttribute("age", Long.toString(age.get().toMillis()));
    }
}
