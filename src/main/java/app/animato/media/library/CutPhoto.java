package app.animato.media.library;

import app.animato.media.KeptPhoto;
import app.animato.media.intake.Cut;

/** A photo by what it was cut out of, and how. */
public record CutPhoto(KeptPhoto whole, Cut cut) {}
