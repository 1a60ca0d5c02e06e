package app.animato.gallery.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** Whoever looks at a page, with a language and a time of day of their own. */
record Reader(Locale locale, ZoneId zone) {

    static Reader of(UI ui) {
        String zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return new Reader(ui.getLocale(), zone(zone == null ? "" : zone));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
