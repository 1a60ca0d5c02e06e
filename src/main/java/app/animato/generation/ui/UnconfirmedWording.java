package app.animato.generation.ui;

import app.animato.generation.Unconfirmed;
import app.animato.shared.ui.Wording;

/** Says what is known of a video whose paid request got no answer, and what its person can do; the same everywhere. */
public final class UnconfirmedWording {

    private UnconfirmedWording() {}

    public static String of(Unconfirmed unconfirmed, Wording wording) {
        String known = "Sent on " + wording.moment(unconfirmed.sentAt())
                + ", but the answer of the video maker was lost, so this video may have been started and charged.";
        String search = unconfirmed.sought()
                ? " We are still looking for it: if it was started, it appears here by itself."
                : " We could not find it there.";
        return known + search + " Nothing is repeated by itself: make it again, or forget it.";
    }
}
