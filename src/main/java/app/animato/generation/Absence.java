package app.animato.generation;

import app.animato.generation.pace.Patience;
import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * What was looked for without a break and not found.
 *
 * @param since the first of these looks
 * @param looks how many there were
 */
@NamedInterface("own")
public record Absence(Instant since, int looks) {

    public static Absence after(Optional<Absence> before, Instant now) {
        return before.map(known -> new Absence(known.since(), known.looks() + 1))
                .orElseGet(() -> new Absence(now, 1));
    }

    public boolean outlasts(Patience patience, Instant now) {
        return looks >= patience.looks() && !since.plus(patience.time()).isAfter(now);
    }
}
