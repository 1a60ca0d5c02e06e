package app.animato.wiro;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * Reads Wiro's loosely typed JSON: numbers mostly come as strings, and {@code ""}, {@code "0"} or null stand where
 * nothing is meant. What doesn't fit reads as absent.
 */
record WireObject(JsonNode json) {

    Optional<String> text(String name) {
        JsonNode value = json.path(name);
        if (!value.isValueNode() || value.isNull() || value.isMissingNode()) {
            return Optional.empty();
        }
        return Optional.of(value.asString().strip()).filter(text -> !text.isEmpty());
    }

    /** A number above zero of a size that money, seconds or bytes can have. */
    Optional<BigDecimal> amount(String name) {
        return text(name)
                .filter(text -> text.matches("\\d{1,15}(\\.\\d{1,30})?"))
                .map(BigDecimal::new)
                .filter(number -> number.signum() > 0);
    }

    Optional<Boolean> truth(String name) {
        return text(name).flatMap(text -> switch (text) {
            case "true", "1" -> Optional.of(true);
            case "false", "0" -> Optional.of(false);
            default -> Optional.empty();
        });
    }

    WireObject object(String name) {
        return new WireObject(json.path(name));
    }

    List<WireObject> list(String name) {
        JsonNode values = json.path(name);
        return values.isArray()
                ? StreamSupport.stream(values.spliterator(), false)
                        .map(WireObject::new)
                        .toList()
                : List.of();
    }

    @Override
    public String toString() {
        return "JSON of Wiro";
    }
}
