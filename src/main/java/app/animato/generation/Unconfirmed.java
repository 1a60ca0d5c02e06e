package app.animato.generation;

import java.time.Instant;

/**
 * What is known of a generation of which nobody knows whether it was paid for.
 *
 * @param sentAt when the request left, or when it was asked for
 * @param sought whether its task is still looked for
 * @param restored whether it waited when the copy was made from which the house was restored; else its answer was lost
 */
public record Unconfirmed(Instant sentAt, boolean sought, boolean restored) {}
