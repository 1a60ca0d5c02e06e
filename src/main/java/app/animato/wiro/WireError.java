package app.animato.wiro;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** One of an answer's {@code errors}: an object with code and message, or just a string. The code may be empty. */
record WireError(String code, String message) {

    static WireError from(WireObject error) {
        JsonNode json = error.json();
        return json.isObject()
                ? new WireError(
                        error.text("code").orElse(""), error.text("message").orElse(""))
                : new WireError("", json.isString() ? json.asString() : "");
    }

    boolean says(String words) {
        return message.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        String words = message.isBlank() ? "no reason given" : Wording.start(message);
        return code.isEmpty() ? words : words + " (code " + code + ")";
    }
}
