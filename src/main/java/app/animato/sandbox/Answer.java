package app.animato.sandbox;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer over HTTP. */
record Answer(int status, String body) {

    static Answer of(ObjectNode body) {
        return new Answer(200, body.toString());
    }

    static Answer refusal(int code, String message) {
        return error(200, code, message);
    }

    static Answer unauthorized(String message) {
        return error(401, 0, message);
    }

    static Answer noSuchPath() {
        return error(404, 0, "Error parsing url.");
    }

    /** The frame around one or more items: {@code errors}, then the items, then {@code result}. */
    static Answer listing(String name, ArrayNode items, boolean counted) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        if (counted) {
            body.put("total", Integer.toString(items.size()));
        }
        body.putArray("errors");
        body.set(name, items);
        body.put("result", true);
        return of(body);
    }

    private static Answer error(int status, int code, String message) {
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.putArray("errors").addObject().put("code", code).put("message", message);
        body.put("result", false);
        return new Answer(status, body.toString());
    }
}
