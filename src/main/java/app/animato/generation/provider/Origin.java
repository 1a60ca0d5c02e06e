package app.animato.generation.provider;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a task came from, as far as the provider repeats it; it need not repeat anything.
 *
 * @param created when the provider took the task, to the second
 * @param callback the address that the task's request gave for reports; holds a secret, so it is never logged or shown
 */
public record Origin(Optional<Instant> created, Optional<URI> callback) {

    public static final Origin UNKNOWN = new Origin(Optional.empty(), Optional.empty());

    @Override
    public String toString() {
        return "created " + created.map(Instant::toString).orElse("at an unknown time");
    }
}
