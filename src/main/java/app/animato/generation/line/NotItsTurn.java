package app.animato.generation.line;

import app.animato.generation.GenerationId;

/** Somebody else was quicker, or the room is gone: nothing was changed, and nothing left. */
public final class NotItsTurn extends RuntimeException {

    NotItsTurn(GenerationId id) {
        super("It is not the turn of generation " + id, null, false, false);
    }
}
