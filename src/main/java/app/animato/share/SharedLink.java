package app.animato.share;

import java.time.Instant;
import java.util.Optional;

/**
 * A link as its owner sees it; its address is known only in the moment it is made.
 *
 * @param expiresAt empty when it never ends
 * @param views how often strangers looked: once an hour for each browser
 */
public record SharedLink(
        LinkId id,
        LinkContent content,
        boolean hasPassword,
        boolean showsPhoto,
        Instant createdAt,
        Optional<Instant> expiresAt,
        long views) {

    public boolean isOver(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
