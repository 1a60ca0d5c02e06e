package app.animato.generation.pace;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast the engine goes.
 *
 * @param beat the unit of all its waiting times; see {@link Pace}
 */
@ConfigurationProperties("animato.pace")
public record PaceSettings(@DefaultValue("1s") Duration beat) {

    public PaceSettings {
        if (beat.toMillis() < 1) {
            throw new IllegalArgumentException("animato.pace.beat must be a millisecond at least");
        }
    }
}
