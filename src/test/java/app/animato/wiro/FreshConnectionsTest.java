package app.animato.wiro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FreshConnectionsTest {

    @Test
    void a_connection_and_what_it_sent_are_forgotten_after_the_exchange() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        List<WeakReference<HttpClient>> used = new ArrayList<>();
        FreshConnections connections = new FreshConnections(
                () -> {
                    HttpClient http = WiroApis.http(Duration.ofSeconds(5));
                    used.add(new WeakReference<>(http));
                    return http;
                },
                1000);
        Map<String, Collection<String>> noHeaders = Map.of();
        Request request = Request.create(
                Request.HttpMethod.POST,
                "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                noHeaders,
                new byte[100_000],
                StandardCharsets.UTF_8,
                null);
        try (Response answer = connections.execute(request, new Request.Options())) {
            assertThat(answer.status()).isEqualTo(200);
        }
        server.stop(0);

        await().untilAsserted(() -> {
            System.gc();
            assertThat(used).hasSize(1).allMatch(http -> http.get() == null);
        });
    }
}
