package app.animato.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that was done.
 *
 * @param actor the account that did it; empty when nobody was signed in, or it happened by itself
 * @param subject the account it was done to
 * @param facts what there is to say of it besides, as values for its text; never a secret, an address or a name
 */
public record Deed(AuditKind kind, Optional<UUID> actor, Optional<UUID> subject, List<String> facts) {

    /** Somebody did it to their own account. */
    public static Deed own(AuditKind kind, UUID account, String... facts) {
        return new Deed(kind, Optional.of(account), Optional.of(account), List.of(facts));
    }

    /** Somebody did it to another's account. */
    public static Deed to(AuditKind kind, UUID actor, UUID subject, String... facts) {
        return new Deed(kind, Optional.of(actor), Optional.of(subject), List.of(facts));
    }

    /** Somebody did it to nobody's account. */
    public static Deed by(AuditKind kind, UUID actor, String... facts) {
        return new Deed(kind, Optional.of(actor), Optional.empty(), List.of(facts));
    }

    /** It was done to an account by somebody who was not signed in. */
    public static Deed upon(AuditKind kind, Optional<UUID> subject, String... facts) {
        return new Deed(kind, Optional.empty(), subject, List.of(facts));
    }
}
