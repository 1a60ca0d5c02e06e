package app.animato.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Calls at the door of a house that may die at any moment; empty is an answer that never came. */
final class HouseCall {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;

    HouseCall(int port) {
        this.port = port;
    }

    Optional<String> newAccount(String email) {
        return call("account", Map.of("email", email), new byte[0]);
    }

    Optional<String> newPhoto(String owner, byte[] jpeg) {
        return call("photo", Map.of("owner", owner), jpeg);
    }

    Optional<String> ask(String owner, String photo, String effect, long seed) {
        return call(
                "ask",
                Map.of("owner", owner, "photo", photo, "effect", effect, "seed", Long.toString(seed)),
                new byte[0]);
    }

    void cancel(String owner, String generation) {
        var unused = call("cancel", Map.of("owner", owner, "generation", generation), new byte[0]);
    }

    void arm(KillPoint point, int passes) {
        var unused = call("trap", Map.of("point", point.name(), "passes", Integer.toString(passes)), new byte[0]);
    }

    Optional<House.Inventory> inventory() {
        return call("inventory", Map.of(), new byte[0])
                .map(text -> JsonMapper.shared().readValue(text, House.Inventory.class));
    }

    private Optional<String> call(String door, Map<String, String> given, byte[] body) {
        String query = given.entrySet().stream()
                .map(pair -> pair.getKey() + "=" + URLEncoder.encode(pair.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/" + door + "?" + query))
                .timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(door + ": " + answer.body());
            }
            return Optional.of(answer.body());
        } catch (IOException killed) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
