package app.animato.media;

/** What a kept file is to its owner. */
public enum MediaKind {
    PHOTO,
    PHOTO_PREVIEW,
    VIDEO,
    POSTER,
    OTHER
}
