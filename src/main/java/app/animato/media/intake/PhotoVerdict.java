package app.animato.media.intake;

import app.animato.media.refusal.Refusal;

/** What the intake says about a file that claims to be a photo. */
public sealed interface PhotoVerdict {

    record Clean(CleanPhoto photo) implements PhotoVerdict {}

    record Refused(Refusal reason) implements PhotoVerdict {}
}
