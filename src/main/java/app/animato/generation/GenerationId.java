package app.animato.generation;

import java.util.Optional;
import java.util.UUID;

/** Names one generation. */
public record GenerationId(UUID value) {

    public static GenerationId create() {
        return new GenerationId(UUID.randomUUID());
    }

    /** Empty when the text is no id in the usual spelling. */
    public static Optional<GenerationId> parse(String text) {
        try {
            UUID value = UUID.fromString(text);
            return value.toString().equals(text) ? Optional.of(new GenerationId(value)) : Optional.empty();
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
