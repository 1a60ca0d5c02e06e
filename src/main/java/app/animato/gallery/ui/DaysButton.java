package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.gallery.GalleryFilter;
import app.animato.shared.ui.Glyph;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Opens the choice of a first and a last day; the browser's own calendars know the reader's language best. */
class DaysButton extends Div {

    private final Input from = day("gallery-from");
    private final Input until = day("gallery-until");
    private final Button button = new Button(text("gallery.days"), Glyph.CALENDAR.create());

    DaysButton(BiConsumer<Optional<LocalDate>, Optional<LocalDate>> changed) {
        Popover popover = new Popover();
        popover.setTarget(button);
        popover.setAriaLabel(text("gallery.days"));
        Button any = new Button(text("gallery.any-day"), click -> changed.accept(Optional.empty(), Optional.empty()));
        Div days = new Div(labelled(from, text("gallery.from")), labelled(until, text("gallery.until")), any);
        days.addClassName("gallery-days");
        popover.add(days);
        from.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        until.addValueChangeListener(chosen -> tell(chosen.isFromClient(), changed));
        add(button, popover);
    }

    void show(Optional<LocalDate> first, Optional<LocalDate> last) {
        from.setValue(first.map(LocalDate::toString).orElse(""));
        until.setValue(last.map(LocalDate::toString).orElse(""));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(first.isPresent() || last.isPresent()));
    }

    private void tell(boolean chosen, BiConsumer<Optional<LocalDate>, Optional<LocalDate>> changed) {
        if (chosen) {
            changed.accept(GalleryFilter.day(from.getValue()), GalleryFilter.day(until.getValue()));
        }
    }

    private static Input day(String id) {
        Input day = new Input(ValueChangeMode.ON_CHANGE);
        day.setType("date");
        day.setId(id);
        return day;
    }

    private static Div labelled(Input day, String label) {
        NativeLabel name = new NativeLabel(label);
        name.setFor(day);
        return new Div(name, day);
    }
}
