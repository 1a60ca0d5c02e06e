package app.animato.generation.provider;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The provider's truth about a task at one moment.
 *
 * @param status the provider's own word, kept even when it is one we don't know
 * @param cost what is charged for it in US dollars, once known; empty, too, for what is not charged
 * @param working how long the provider worked on it, once known
 * @param origin what the provider repeats of the request that began it
 */
public record TaskReport(
        TaskRef task,
        String status,
        TaskState state,
        Optional<BigDecimal> cost,
        Optional<Duration> working,
        Origin origin) {}
