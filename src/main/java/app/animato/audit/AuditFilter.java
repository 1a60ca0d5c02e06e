package app.animato.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * Which entries are wanted.
 *
 * @param person who did it, or whose account it was done to
 */
public record AuditFilter(Optional<AuditKind> kind, Optional<UUID> person) {

    public static final AuditFilter ALL = new AuditFilter(Optional.empty(), Optional.empty());
}
