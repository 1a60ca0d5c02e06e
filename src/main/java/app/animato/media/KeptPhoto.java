package app.animato.media;

/** A photo that was kept, and the small picture of it that is kept beside it. */
public record KeptPhoto(MediaItem photo, MediaItem preview) {}
