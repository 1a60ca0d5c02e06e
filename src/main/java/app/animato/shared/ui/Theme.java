package app.animato.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Arrays;
import java.util.Locale;

/** The colours of all pages, as the person of this browser wants them. */
public enum Theme {
    SYSTEM(ColorScheme.Value.SYSTEM),
    LIGHT(ColorScheme.Value.LIGHT),
    DARK(ColorScheme.Value.DARK);

    private final ColorScheme.Value scheme;

    Theme(ColorScheme.Value scheme) {
        this.scheme = scheme;
    }

    /** What was chosen before, else as the system has it. */
    public static Theme of(VaadinRequest request) {
        return RememberedChoice.THEME
                .read(request)
                .flatMap(remembered -> Arrays.stream(values())
                        .filter(theme -> theme.value().equals(remembered))
                        .findFirst())
                .orElse(SYSTEM);
    }

    /** Shows it at once and remembers it for this browser. */
    public void choose(UI ui) {
        ui.getPage().setColorScheme(scheme);
        RememberedChoice.THEME.write(value());
    }

    public ColorScheme.Value scheme() {
        return scheme;
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
