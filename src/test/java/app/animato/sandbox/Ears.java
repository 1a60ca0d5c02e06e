package app.animato.sandbox;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to a live socket. */
final class Ears implements WebSocket.Listener {

    final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    final AtomicInteger pongs = new AtomicInteger();
    final AtomicBoolean closed = new AtomicBoolean();
    private final StringBuilder partial = new StringBuilder();

    static WebSocket open(Sandbox sandbox, Ears ears) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create(sandbox.socketUrl()), ears)
                .join();
    }

    static void watch(WebSocket socket, String token) {
        socket.sendText("{\"type\":\"task_info\",\"tasktoken\":\"" + token + "\"}", true)
                .join();
    }

    List<String> types(String token) {
        return frames.stream()
                .filter(frame -> frame.path("tasktoken").asString("").equals(token))
                .map(frame -> frame.path("type").stringValue())
                .distinct()
                .toList();
    }

    List<Integer> percentages(String token) {
        return frames.stream()
                .filter(frame -> frame.path("tasktoken").asString("").equals(token))
                .filter(frame -> frame.path("message").has("percentage"))
                .map(frame -> Integer.parseInt(
                        frame.path("message").path("percentage").stringValue()))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            frames.add(JsonMapper.shared().readTree(partial.toString()));
            partial.setLength(0);
        }
        socket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
        pongs.incrementAndGet();
        socket.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
        closed.set(true);
        return null;
    }
}
