package app.animato.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;

/** Dates, times and money in the words of whoever reads the page. */
public final class Wording {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int FRACTION_DIGITS = 4;

    /** As settings have them. */
    private static final long MEGABYTE = 1024 * 1024;

    private static final long GIGABYTE = 1024 * MEGABYTE;

    private final Locale locale;
    private final ZoneId zone;

    private Wording(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    public static Wording of(UI ui) {
        String zone = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return new Wording(ui.getLocale(), zone(zone == null ? "" : zone));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** Whose days are the reader's days. */
    public ZoneId zone() {
        return zone;
    }

    public String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(instant.atZone(zone));
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale).format(month);
    }

    /** Whole seconds, with the minutes apart. */
    public String span(Duration duration) {
        if (duration.compareTo(MINUTE) < 0) {
            return I18NProvider.translate(locale, "shared.span.seconds", duration.toSeconds());
        }
        return I18NProvider.translate(
                locale, "shared.span.minutes", duration.toMinutes(), (long) duration.toSecondsPart());
    }

    /** Bytes in megabytes, or in gigabytes with one decimal; a little is never told as nothing. */
    public String size(long bytes) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        if (bytes < GIGABYTE) {
            return format.format(Math.max(1, Math.ceilDiv(bytes, MEGABYTE))) + " MB";
        }
        format.setMaximumFractionDigits(1);
        return format.format((double) bytes / GIGABYTE) + " GB";
    }

    public String dollars(BigDecimal amount) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance("USD"));
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(FRACTION_DIGITS);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(amount);
    }
}
