package app.animato.sandbox;

import java.time.Instant;

/** What came out of the studio: published if the task still wants it, discarded if it was stopped meanwhile. */
interface Shot {

    Film publish(Instant now);

    void discard();
}
