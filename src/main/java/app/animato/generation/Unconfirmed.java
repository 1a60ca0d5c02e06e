package app.animato.generation;

import java.time.Instant;

/**
 * What is known of a generation whose paid request got no answer.
 *
 * @param sentAt when the request left
 * @param sought whether its task is still looked for
 */
public record Unconfirmed(Instant sentAt, boolean sought) {}
