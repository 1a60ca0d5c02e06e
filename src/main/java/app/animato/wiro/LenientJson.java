package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parses what Wiro sends as far as it can be parsed; its printed answers to Kill and Cancel are not valid JSON. */
final class LenientJson {

    /** A list put between quotes without escaping: {@code "categories": "["tool","image-to-image"]"}. */
    private static final Pattern QUOTED_LIST = Pattern.compile(":\\s*\"(\\[[^\\]]{0,4000}])\"");

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** The whole answer, if need be after mending the one flaw that is known. */
    Optional<WireObject> whole(byte[] body) {
        return parse(body)
                .or(() -> parse(QUOTED_LIST
                        .matcher(new String(body, UTF_8))
                        .replaceAll(":$1")
                        .getBytes(UTF_8)))
                .map(WireObject::new);
    }

    /** The plain values at the top of an answer, up to the place where it stops being JSON. */
    WireObject remains(byte[] body) {
        ObjectNode read = mapper.createObjectNode();
        try (JsonParser parser = mapper.createParser(body)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    if (parser.nextToken().isScalarValue()) {
                        read.put(name, parser.getString());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        } catch (JacksonException e) {
            return new WireObject(read);
        }
        return new WireObject(read);
    }

    private Optional<JsonNode> parse(byte[] body) {
        try {
            return Optional.of(mapper.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
