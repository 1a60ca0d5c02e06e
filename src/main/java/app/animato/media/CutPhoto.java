package app.animato.media;

/** A photo by what it was cut out of, and how. */
public record CutPhoto(KeptPhoto whole, Cut cut) {}
