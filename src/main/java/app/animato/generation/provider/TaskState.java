package app.animato.generation.provider;

import java.util.List;

/** How far a task is, and for a finished one what became of it. */
public sealed interface TaskState {

    /** Accepted, but nobody works on it yet. */
    record Queued() implements TaskState {}

    /** Being worked on, or in a state we don't know and that is not known to be an end. */
    record Running() implements TaskState {}

    /** Finished well, as far as is known; without outputs there is none as long as it stays so. */
    record Succeeded(List<RemoteOutput> outputs) implements TaskState {}

    /** Ended without a result; the detail holds the provider's words, for the log and the owner. */
    record Failed(String detail) implements TaskState {}

    record Cancelled() implements TaskState {}

    default boolean isEnd() {
        return !(this instanceof Queued || this instanceof Running);
    }
}
