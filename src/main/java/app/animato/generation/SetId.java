package app.animato.generation;

import java.util.Optional;
import java.util.UUID;

/** Names what was asked for together. Whoever asks draws it first: asking again under the same name changes nothing. */
public record SetId(UUID value) {

    public static SetId create() {
        return new SetId(UUID.randomUUID());
    }

    /** Empty when the text is no id in the usual spelling. */
    public static Optional<SetId> parse(String text) {
        return GenerationId.parse(text).map(id -> new SetId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
