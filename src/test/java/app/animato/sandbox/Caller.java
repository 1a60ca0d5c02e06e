package app.animato.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a sandbox over HTTP as a client of Wiro would. */
final class Caller {

    private static final String BOUNDARY = "frontier-of-the-form";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final Signature signature = new Signature(SandboxSettings.DEFAULT_KEY, SandboxSettings.DEFAULT_SECRET);

    Caller(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** The way of the provider's own samples. */
    JsonNode ask(String path, Map<String, String> fields) {
        return json(raw(path, "multipart/form-data", body(fields)));
    }

    HttpResponse<String> raw(String path, String contentType, String body) {
        return send(signed(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    JsonNode run(String effect, byte[] photo) {
        return run(Map.of("effectType", effect, "seed", "42"), photo);
    }

    JsonNode run(Map<String, String> fields, byte[] photo) {
        return json(send(signed("/Run/wiro/wan2-2-effects-extra")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(multipart(fields, photo))
                .build()));
    }

    JsonNode detail(String taskId) {
        return ask("/Task/Detail", Map.of("taskid", taskId)).path("tasklist").path(0);
    }

    HttpResponse<byte[]> file(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpRequest.Builder signed(String path) {
        return unsigned(path)
                .header("x-api-key", SandboxSettings.DEFAULT_KEY)
                .header("x-nonce", "1734513807")
                .header("x-signature", signature.of("1734513807"));
    }

    HttpRequest.Builder unsigned(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path)).timeout(Duration.ofSeconds(20));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String body(Map<String, String> fields) {
        return JsonMapper.shared().writeValueAsString(fields);
    }

    static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    private static BodyPublisher multipart(Map<String, String> fields, byte[] photo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LinkedHashMap<>(fields)
                .forEach((name, value) -> part(
                        out,
                        "name=\"" + name + "\"",
                        "text/plain; charset=utf-8",
                        value.getBytes(StandardCharsets.UTF_8)));
        part(out, "name=\"inputImage\"; filename=\"photo.jpg\"", "image/jpeg", photo);
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return BodyPublishers.ofByteArray(out.toByteArray());
    }

    private static void part(ByteArrayOutputStream out, String disposition, String type, byte[] content) {
        out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\nContent-Type: "
                        + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
}
