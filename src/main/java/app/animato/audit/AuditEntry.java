package app.animato.audit;

import java.time.Instant;

/**
 * A deed as it was written down.
 *
 * @param id grows with time
 * @param place the network from which it was done; empty when it was done by the application itself
 */
public record AuditEntry(long id, Instant at, Deed deed, String place) {}
