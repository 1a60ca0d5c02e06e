package app.animato.account.passkey;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that signs a person in without their password: a phone, a computer, a key on a ring.
 *
 * @param name as its person calls it
 * @param usedAt when somebody signed in with it last
 */
public record Passkey(PasskeyId id, String name, Instant createdAt, Optional<Instant> usedAt) {}
