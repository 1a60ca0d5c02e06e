package app.animato.generation.line;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much is asked of the provider.
 *
 * @param mostAtOnce how many generations of this house may be at the provider at the same time
 */
@ConfigurationProperties("animato.generation")
public record LineSettings(@DefaultValue("10") int mostAtOnce) {

    public LineSettings {
        if (mostAtOnce < 1) {
            throw new IllegalArgumentException("animato.generation.most-at-once must be 1 at least");
        }
    }
}
