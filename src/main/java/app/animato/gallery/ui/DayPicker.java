package app.animato.gallery.ui;

import static app.animato.shared.ui.Texts.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A calendar in the reader's language, whose weeks begin as the reader's do. */
class DayPicker extends DatePicker {

    private static final int SUNDAY_FIRST = 7;

    DayPicker(String label) {
        super(label);
        Locale locale = UI.getCurrentOrThrow().getLocale();
        setI18n(new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % SUNDAY_FIRST)
                .setToday(text("history.today"))
                .setCancel(text("history.close"))
                .setBadInputErrorMessage(text("history.no-day")));
        setClearButtonVisible(true);
    }

    /** From Sunday on, as Vaadin counts. */
    private static List<String> days(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).limit(SUNDAY_FIRST - 1L))
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
