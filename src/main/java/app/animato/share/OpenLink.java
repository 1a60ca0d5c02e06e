package app.animato.share;

import app.animato.account.AccountId;
import java.time.Instant;
import java.util.Optional;

/** A link that works, as the page for strangers needs it. */
record OpenLink(
        LinkId id,
        AccountId owner,
        Optional<String> passwordHash,
        boolean showsPhoto,
        Optional<Instant> expiresAt,
        LinkContent content) {}
