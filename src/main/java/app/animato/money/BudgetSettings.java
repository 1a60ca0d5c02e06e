package app.animato.money;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be spent and asked for. Each limit is a number, or says that there is none.
 *
 * @param house US dollars for all accounts together in a month
 * @param account US dollars for one account in a month, unless it has a budget of its own
 * @param houseVideos videos for all accounts together on a day
 * @param accountVideos videos for one account on a day, unless it has a limit of its own
 * @param unknownPrice US dollars that are set aside for a video as long as nobody knows what one costs
 * @param zone in which months and days begin; the server's own when empty
 */
@ConfigurationProperties("animato.budget")
record BudgetSettings(
        @DefaultValue("100") String house,
        @DefaultValue("25") String account,
        @DefaultValue("none") String houseVideos,
        @DefaultValue("100") String accountVideos,
        @DefaultValue("1") BigDecimal unknownPrice,
        @DefaultValue("") String zone) {

    private static final String NONE = "none";

    BudgetSettings {
        number("house", house);
        number("account", account);
        number("house-videos", houseVideos);
        number("account-videos", accountVideos);
        if (unknownPrice.signum() < 0) {
            throw new IllegalArgumentException("animato.budget.unknown-price must not be negative");
        }
        place(zone);
    }

    Limits houseLimits() {
        return limits(house, houseVideos);
    }

    Limits accountLimits() {
        return limits(account, accountVideos);
    }

    Money unknown() {
        return Money.ofDollars(unknownPrice);
    }

    ZoneId place() {
        return place(zone);
    }

    private static Limits limits(String dollars, String videos) {
        return new Limits(
                number("", dollars).map(Money::ofDollars), number("", videos).map(BigDecimal::intValue));
    }

    private static Optional<BigDecimal> number(String name, String text) {
        if (text.strip().equalsIgnoreCase(NONE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text.strip())).map(number -> notNegative(name, number));
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException(
                    "animato.budget." + name + " must be a number or none, not " + text, noNumber);
        }
    }

    private static BigDecimal notNegative(String name, BigDecimal number) {
        if (number.signum() < 0) {
            throw new IllegalArgumentException("animato.budget." + name + " must not be negative");
        }
        return number;
    }

    private static ZoneId place(String zone) {
        try {
            return zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone.strip());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("animato.budget.zone is no time zone: " + zone, unknown);
        }
    }
}
