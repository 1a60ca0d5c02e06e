package app.animato.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for things as no well-behaved client would, and tells the first line of the answer. */
public final class Handshake {

    private static final int PATIENCE_MILLIS = 20_000;

    private Handshake() {}

    /** A browser's request for a websocket, made by a page of the origin. */
    public static String open(int port, String path, String cookies, String origin) {
        return first(
                port,
                List.of(
                        "GET " + path + " HTTP/1.1",
                        "Host: localhost:" + port,
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                        "Origin: " + origin,
                        "Cookie: " + cookies));
    }

    /** Whatever the lines say. */
    public static String first(int port, List<String> request) {
        return answer(port, request).lines().findFirst().orElse("");
    }

    /** All that comes back before the line is closed, or the head of it where it stays open. */
    public static String answer(int port, List<String> request) {
        try (Socket line = new Socket("localhost", port)) {
            line.setSoTimeout(PATIENCE_MILLIS);
            line.getOutputStream()
                    .write(request.stream()
                            .collect(Collectors.joining("\r\n", "", "\r\n\r\n"))
                            .getBytes(StandardCharsets.UTF_8));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
            StringBuilder head = new StringBuilder();
            for (String next = answer.readLine(); next != null && !next.isEmpty(); next = answer.readLine()) {
                head.append(next).append('\n');
            }
            return head.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
