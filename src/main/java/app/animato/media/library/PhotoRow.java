package app.animato.media.library;

import app.animato.media.MediaId;
import app.animato.media.intake.Cut;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the table of photos.
 *
 * @param origin what it was cut from, and how; empty for a photo that is whole itself
 */
record PhotoRow(MediaId id, MediaId preview, Instant usedAt, Optional<Origin> origin) {

    record Origin(MediaId whole, Cut cut) {}
}
