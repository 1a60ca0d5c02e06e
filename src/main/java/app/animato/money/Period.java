package app.animato.money;

import java.time.LocalDate;
import java.time.YearMonth;

/** A month or a day, as a number that can be told apart and compared: 202611, 20261129. */
record Period(int number) {

    private static final int HUNDRED = 100;

    static Period month(LocalDate day) {
        return month(YearMonth.from(day));
    }

    static Period month(YearMonth month) {
        return new Period(month.getYear() * HUNDRED + month.getMonthValue());
    }

    static Period day(LocalDate day) {
        return new Period(month(day).number() * HUNDRED + day.getDayOfMonth());
    }

    YearMonth toMonth() {
        return YearMonth.of(number / HUNDRED, number % HUNDRED);
    }

    LocalDate toDay() {
        return new Period(number / HUNDRED).toMonth().atDay(number % HUNDRED);
    }
}
