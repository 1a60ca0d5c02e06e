package app.animato.share;

/** A link with its address, which cannot be read again later. */
public record NewLink(SharedLink link, LinkToken token) {}
