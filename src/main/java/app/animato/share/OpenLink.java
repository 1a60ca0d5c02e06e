package app.animato.share;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A link that works, as the page for strangers needs it. */
record OpenLink(
        LinkId id,
        AccountId owner,
        Optional<String> passwordHash,
        boolean showsPhoto,
        Optional<Instant> expiresAt,
        List<GenerationId> videos) {}
