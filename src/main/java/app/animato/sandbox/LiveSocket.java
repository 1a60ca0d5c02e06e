package app.animato.sandbox;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.Session;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The live socket: a client names the tasks it wants to watch, as many as it likes on one connection. */
final class LiveSocket extends Endpoint {

    private final LiveAudience audience;
    private final Faults faults;
    private final JsonMapper json = JsonMapper.shared();
    private final Set<LiveConnection> open = ConcurrentHashMap.newKeySet();

    LiveSocket(LiveAudience audience, Faults faults) {
        this.audience = audience;
        this.faults = faults;
        faults.onSocketChange(fault -> open.forEach(connection -> apply(fault, connection)));
    }

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        LiveConnection connection = new LiveConnection(session, faults::noise);
        session.getUserProperties().put(LiveConnection.class.getName(), connection);
        session.addMessageHandler(String.class, (MessageHandler.Whole<String>) text -> hear(connection, text));
        open.add(connection);
        connection.send("{\"type\":\"connected\",\"message\":null,\"result\":true}");
        if (faults.socket() != SocketFault.NONE) {
            apply(faults.socket(), connection);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (session.getUserProperties().get(LiveConnection.class.getName()) instanceof LiveConnection connection) {
            open.remove(connection);
            audience.leave(connection);
            connection.forget();
        }
    }

    int connections() {
        return open.size();
    }

    private void hear(LiveConnection connection, String text) {
        try {
            JsonNode message = json.readTree(text);
            if (message.path("type").asString("").equals("task_info")) {
                audience.watch(message.path("tasktoken").asString(""), connection);
            }
        } catch (JacksonException notJson) {
            connection.send("{\"type\":\"error\",\"message\":\"Invalid message\",\"result\":false}");
        }
    }

    private static void apply(SocketFault fault, LiveConnection connection) {
        switch (fault) {
            case NONE -> connection.speakAgain();
            case SILENT -> connection.fallSilent();
            case CLOSED -> connection.close();
        }
    }
}
