package app.animato.generation.provider;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A hint from the provider's live events: for the screen, never for the record.
 *
 * @param percent 0 to 100, when the event told one
 * @param remaining when the event told it
 * @param lifecycle whether the event speaks of a change of the task's status, so that it is worth a look
 */
public record LiveProgress(OptionalInt percent, Optional<Duration> remaining, boolean lifecycle) {}
