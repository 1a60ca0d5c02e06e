package app.animato.generation;

/** Somebody asked a generation for a move that its status does not allow. */
public class IllegalTransition extends IllegalStateException {

    public IllegalTransition(GenerationId id, GenerationStatus from, String move) {
        super("Generation " + id + " is " + from + " and cannot be " + move);
    }
}
