package app.animato.media;

import java.time.Instant;

/** A photo that can still be brought back. */
public record TrashedPhoto(MediaId id, MediaId preview, Instant trashedAt) {}
