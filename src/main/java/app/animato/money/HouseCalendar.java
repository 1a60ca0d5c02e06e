package app.animato.money;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The months and days of the house, which are everybody's when it comes to money. */
@Component
class HouseCalendar {

    private final ZoneId zone;
    private final Clock clock;

    HouseCalendar(BudgetSettings settings, Clock clock) {
        this.zone = settings.place();
        this.clock = clock;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate monthAfter(LocalDate day) {
        return day.withDayOfMonth(1).plusMonths(1);
    }

    LocalDate day(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
