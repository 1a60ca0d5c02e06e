package app.animato.generation.ui;

import static app.animato.shared.ui.Texts.text;

import app.animato.generation.Unconfirmed;
import app.animato.shared.ui.Wording;

/** Says what is known of a video whose paid request got no answer, and what its person can do; the same everywhere. */
public final class UnconfirmedWording {

    private UnconfirmedWording() {}

    public static String of(Unconfirmed unconfirmed, Wording wording) {
        if (unconfirmed.restored()) {
            return text("generation.unconfirmed.restored") + " " + text("generation.unconfirmed.choice");
        }
        String search =
                unconfirmed.sought() ? text("generation.unconfirmed.sought") : text("generation.unconfirmed.not-found");
        return String.join(
                " ",
                text("generation.unconfirmed.sent", wording.moment(unconfirmed.sentAt())),
                search,
                text("generation.unconfirmed.choice"));
    }
}
