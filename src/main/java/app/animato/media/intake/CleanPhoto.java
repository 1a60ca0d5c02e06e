package app.animato.media.intake;

/**
 * A photo that passed the intake. Both pictures live in memory (a few megabytes at most), so one that is never kept
 * leaves nothing behind.
 *
 * @param photo long side at most {@value PhotoPainter#PHOTO_SIDE} pixels
 * @param preview the same for lists, long side at most {@value PhotoPainter#PREVIEW_SIDE} pixels
 */
public record CleanPhoto(Picture photo, Picture preview) {}
