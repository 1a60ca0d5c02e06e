package app.animato.share;

import app.animato.generation.GenerationId;
import app.animato.generation.SetId;
import java.util.List;

/** What a link is to show. */
public sealed interface LinkContent {

    /** These videos, in this order. */
    record Videos(List<GenerationId> ids) implements LinkContent {

        public Videos {
            ids = List.copyOf(ids);
        }
    }

    /** Whatever there is, at the time of a visit, of what was asked for together, in the order it was asked for. */
    record WholeSet(SetId set) implements LinkContent {}

    static LinkContent of(GenerationId... videos) {
        return new Videos(List.of(videos));
    }
}
