package app.animato.generation.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Calls callback addresses, as the provider does or as somebody does who is not the provider. */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Caller() {}

    static HttpResponse<String> call(String address, String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String naming(String taskId) {
        return "{\"taskid\":\"" + taskId + "\",\"status\":\"task_postprocess_end\",\"result\":true}";
    }
}
