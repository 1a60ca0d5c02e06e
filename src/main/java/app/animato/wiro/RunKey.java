package app.animato.wiro;

import java.util.Map;
import java.util.UUID;

/**
 * Names an attempt to Wiro, so that a repeated Run could be told from a new one. Wiro has announced such a key but not
 * yet said how it is sent, so it is not: once that is documented, this is the place.
 */
record RunKey(UUID value) {

    /** What the form carries of it; nothing as yet. */
    Map<String, String> fields() {
        return Map.of();
    }
}
