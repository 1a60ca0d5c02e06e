package app.animato.account.openid;

import java.time.Instant;
import java.util.Optional;

/**
 * Who a provider says that somebody is, and that it opens their account.
 *
 * @param email what they were called there when it was linked
 */
public record OpenIdLink(String email, Instant linkedAt, Optional<Instant> usedAt) {}
