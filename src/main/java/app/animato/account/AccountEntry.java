package app.animato.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as the owner of the house sees it.
 *
 * @param enabled whether its person can sign in
 * @param seenAt when they last did something, to the minute
 */
public record AccountEntry(Account account, boolean enabled, Optional<Instant> seenAt) {}
