package app.animato.wiro;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Answers a TLS greeting with plain HTTP, as a server on the wrong port does. */
final class FakeTls implements AutoCloseable {

    private final ServerSocket listening;

    FakeTls() {
        try {
            listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::answer);
    }

    String url() {
        return "https://127.0.0.1:" + listening.getLocalPort();
    }

    private void answer() {
        try {
            while (true) {
                try (Socket socket = listening.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(ISO_8859_1));
                    socket.getInputStream().readNBytes(5);
                }
            }
        } catch (IOException e) {
            return;
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
