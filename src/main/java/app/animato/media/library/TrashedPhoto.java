package app.animato.media.library;

import app.animato.media.MediaId;
import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/** A photo that can still be brought back. */
@NamedInterface("library")
public record TrashedPhoto(MediaId id, MediaId preview, Instant trashedAt) {}
