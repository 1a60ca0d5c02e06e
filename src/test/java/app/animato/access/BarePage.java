package app.animato.access;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.Visitor;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page without a browser: says to the server whatever it is told to say, in the words of Vaadin's own script. */
final class BarePage {

    private static final JsonMapper JSON = new JsonMapper();

    /** The page itself. */
    private static final int ROOT = 1;

    /** Where the server tells what of a part. */
    private static final int FACTS = 0;

    private static final int CHILDREN = 2;
    private static final int ATTRIBUTES = 3;

    /** What it is that is ordered when the button is pressed. */
    private static final String INTENTION = "data-intention";

    private final Visitor visitor;
    private final JsonNode home;
    /** All that the server has said since the page was opened. */
    private final List<JsonNode> changes = new ArrayList<>();

    private final Map<Integer, Integer> parents = new HashMap<>();
    private int heard;
    private int said;

    private BarePage(Visitor visitor, JsonNode home) {
        this.visitor = visitor;
        this.home = home;
        take(home.path("uidl"));
    }

    static BarePage open(Visitor visitor, String route, String query) {
        JsonNode answer = JSON.readTree(
                visitor.get("/?v-r=init&location=" + route + "&query=").body());
        BarePage page = new BarePage(visitor, answer.path("appConfig"));
        page.go(route, query);
        return page;
    }

    String go(String route, String query) {
        return say(event(
                ROOT,
                "ui-navigate",
                Map.of("route", route, "query", query, "appShellTitle", "", "historyState", "", "trigger", "")));
    }

    /** As if it was pressed, whether it can be or not. */
    String press(int node) {
        return say(pressing(node));
    }

    /** What a browser says when that is pressed, and what it stands for. */
    Map<String, Object> pressing(int node) {
        Map<String, String> data = attribute(node, INTENTION)
                .map(intention -> Map.of("element.getAttribute('" + INTENTION + "')", intention))
                .orElse(Map.of());
        return event(node, "click", data);
    }

    /** The button that costs money. */
    int generate() {
        return withAttribute(INTENTION);
    }

    private static Map<String, Object> event(int node, String event, Map<String, String> data) {
        return Map.of("type", "event", "node", node, "event", event, "data", data);
    }

    String say(Map<String, Object> what) {
        HttpResponse<String> answer = sayAs(visitor, what);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        String body = answer.body();
        // Around it is what keeps it from being run as a script.
        take(JSON.readTree(body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1)));
        return body;
    }

    /** In the name of this page, but from a browser that may be another's. */
    HttpResponse<String> sayAs(Visitor speaker, Map<String, Object> what) {
        Map<String, Object> message = Map.of(
                "csrfToken", secret("Vaadin-Security-Key"), "syncId", heard, "clientId", said, "rpc", List.of(what));
        return speaker.post(
                "/?v-r=uidl&v-uiId=" + number(),
                "application/json; charset=UTF-8",
                JSON.writeValueAsString(message).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the page sends a photo. */
    String receiver() {
        String target = attribute(withAttribute("target"), "target").orElseThrow();
        return "/" + JSON.readTree(target).path("uri").asString();
    }

    /** Where the page hears of news. */
    String line() {
        return "/VAADIN/push?v-r=push&v-uiId=" + number() + "&v-pushId=" + secret("Vaadin-Push-ID")
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.0";
    }

    private int number() {
        return home.path("v-uiId").asInt();
    }

    /** The last part that has such an attribute. */
    private int withAttribute(String name) {
        return puts(ATTRIBUTES, name)
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError("No " + name + " in " + changes))
                .path("node")
                .asInt();
    }

    private Optional<String> attribute(int node, String name) {
        return puts(ATTRIBUTES, name)
                .filter(put -> put.path("node").asInt() == node)
                .reduce((first, second) -> second)
                .map(put -> put.path("value"))
                .map(value -> value.isString() ? value.asString() : value.toString());
    }

    /** The button that says so. */
    int button(String words) {
        return part("vaadin-button", words);
    }

    /** The line of a menu that says so. */
    int menuItem(String words) {
        return part("vaadin-menu-bar-item", words);
    }

    /** The part that is called so for those who cannot see it. */
    int called(String label) {
        return puts(ATTRIBUTES, "aria-label")
                .filter(put -> put.path("value").asString("").equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing is called " + label + " in " + changes))
                .path("node")
                .asInt();
    }

    /** Of the parts of this kind, the first that says so. */
    private int part(String tag, String words) {
        int node = changes.stream()
                .filter(change -> change.path("key").asString("").equals("text"))
                .filter(change -> change.path("value").asString("").equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + words + " in " + changes))
                .path("node")
                .asInt();
        while (!isA(tag, node)) {
            node = Optional.ofNullable(parents.get(node)).orElseThrow();
        }
        return node;
    }

    private boolean isA(String tag, int node) {
        return puts(FACTS, "tag")
                .anyMatch(put -> put.path("node").asInt() == node
                        && put.path("value").asString("").equals(tag));
    }

    private Stream<JsonNode> puts(int where, String key) {
        return changes.stream()
                .filter(change -> change.path("feat").asInt(-1) == where
                        && change.path("key").asString("").equals(key));
    }

    private String secret(String name) {
        return home.path("uidl").path(name).asString();
    }

    private void take(JsonNode news) {
        heard = news.path("syncId").asInt(heard);
        said = news.path("clientId").asInt(said);
        StreamSupport.stream(news.path("changes").spliterator(), false).forEach(change -> {
            changes.add(change);
            if (change.path("feat").asInt(-1) == CHILDREN) {
                change.path("addNodes")
                        .forEach(child ->
                                parents.put(child.asInt(), change.path("node").asInt()));
            }
        });
    }
}
