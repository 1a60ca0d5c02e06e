package app.animato.generation;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a person may ask for.
 *
 * @param mostInOneGo how many videos may be asked for together
 * @param mostWaiting how many videos of one account may wait in line at once
 * @param price what a video costs in US dollars, for as long as this house has not learned it from its own
 */
@ConfigurationProperties("animato.generation")
record OrderSettings(
        @DefaultValue("24") int mostInOneGo,
        @DefaultValue("100") int mostWaiting,
        @Nullable BigDecimal price) {

    OrderSettings {
        if (mostInOneGo < 1) {
            throw new IllegalArgumentException("animato.generation.most-in-one-go must be 1 at least");
        }
        if (mostWaiting < 1) {
            throw new IllegalArgumentException("animato.generation.most-waiting must be 1 at least");
        }
        if (price != null && price.signum() < 0) {
            throw new IllegalArgumentException("animato.generation.price must not be negative");
        }
    }

    /** More than may wait could never be asked for. */
    @Override
    public int mostInOneGo() {
        return Math.min(mostInOneGo, mostWaiting);
    }

    Optional<BigDecimal> knownPrice() {
        return Optional.ofNullable(price);
    }
}
