package app.animato.generation.line;

import java.time.Instant;

/** What something that happened makes of the line. */
@FunctionalInterface
interface LineChange {

    /** Called with the line locked. */
    LineState apply(LineState before, Occupancy here, Instant now);
}
