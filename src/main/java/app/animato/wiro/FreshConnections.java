package app.animato.wiro;

import feign.Client;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/**
 * Gives each exchange a connection of its own. A kept-alive connection may be closed by the server just as the next
 * request leaves; for a Run, which nobody may repeat, that would leave a person waiting for a video that never was.
 */
final class FreshConnections implements Client {

    private final Supplier<HttpClient> connections;
    private final long maxAnswer;

    FreshConnections(Supplier<HttpClient> connections, long maxAnswer) {
        this.connections = connections;
        this.maxAnswer = maxAnswer;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        HttpClient http = connections.get();
        try {
            return new ExchangeClient(http, maxAnswer).execute(request, options);
        } finally {
            http.shutdownNow();
        }
    }
}
