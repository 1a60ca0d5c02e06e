package app.animato.gallery;

import app.animato.effect.Effect;
import java.util.Optional;

/** Which lines of the history are wanted; empty means all. */
public record HistoryFilter(Optional<Effect> effect, Optional<HistoryPart> part) {

    public static final HistoryFilter ALL = new HistoryFilter(Optional.empty(), Optional.empty());
}
