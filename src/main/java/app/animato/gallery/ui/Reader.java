package app.animato.gallery.ui;

import app.animato.shared.ui.Wording;
import com.vaadin.flow.component.UI;
import java.time.ZoneId;
import java.util.Locale;

/** Whoever looks at a page, with a language and a time of day of their own. */
record Reader(Locale locale, ZoneId zone) {

    static Reader of(UI ui) {
        return new Reader(ui.getLocale(), Wording.of(ui).zone());
    }
}
