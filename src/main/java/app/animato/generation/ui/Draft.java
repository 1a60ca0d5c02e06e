package app.animato.generation.ui;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Seed;
import app.animato.media.KeptPhoto;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;

/**
 * What a person has chosen in the studio and not ordered, kept for as long as the session.
 *
 * @param begun whether the next pick of an effect adds to the choice
 * @param seed as it was typed
 * @param further the drawn seeds of further variations; empty when they are to be drawn anew
 */
record Draft(
        AccountId owner,
        Optional<KeptPhoto> photo,
        List<Effect> effects,
        boolean begun,
        String seed,
        int variations,
        List<Seed> further) {

    /** Must be called with the session's lock, as this is in pages. */
    static Draft of(AccountId owner) {
        return Optional.ofNullable(VaadinSession.getCurrent().getAttribute(Draft.class))
                .filter(draft -> draft.owner().equals(owner))
                .orElseGet(() -> new Draft(
                        owner,
                        Optional.empty(),
                        List.of(Effect.DEFAULT),
                        false,
                        Seed.DEFAULT.toString(),
                        1,
                        List.of()));
    }

    void keep() {
        VaadinSession.getCurrent().setAttribute(Draft.class, this);
    }
}
