package app.animato.account.registration;

import app.animato.account.EmailAddress;
import java.time.Instant;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Lets one person make an account.
 *
 * @param note the owner's own words about it
 * @param use empty as long as nobody has used it
 */
@NamedInterface("registration")
public record Invitation(InvitationId id, String note, Instant createdAt, Instant expiresAt, Optional<Use> use) {

    /**
     * An account was made with it.
     *
     * @param account whose it is, as long as it is there
     */
    public record Use(Instant at, Optional<EmailAddress> account) {}

    /** Whether an account can still be made with it. */
    public boolean isGood(Instant now) {
        return use.isEmpty() && expiresAt.isAfter(now);
    }
}
