package app.animato.generation.oversight;

import app.animato.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/**
 * What of one account is in the line or at the provider.
 *
 * @param longest since when its oldest one waits; empty when none does
 */
public record LineShare(AccountId account, int waiting, Optional<Instant> longest, int atProvider) {}
