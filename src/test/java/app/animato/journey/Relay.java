package app.animato.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What lies between a browser and the server. It can lose what the server says into the sockets that are open, as a
 * network does that a device has left without either side having noticed.
 */
final class Relay implements AutoCloseable {

    private static final String SOCKET = "HTTP/1.1 101";

    private final ServerSocket entrance;
    private final int server;
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    private Relay(ServerSocket entrance, int server) {
        this.entrance = entrance;
        this.server = server;
    }

    static Relay to(int server) throws IOException {
        Relay relay = new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        Thread.ofPlatform().daemon().start(relay::accept);
        return relay;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** From here on nothing comes through the sockets that are open, and they stay open. */
    void loseWhatIsSaid() {
        lines.forEach(line -> line.lost = line.socket);
    }

    /** Those that come after are as good as new. */
    void cut() {
        lines.forEach(Line::close);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cut();
    }

    private void accept() {
        try {
            while (true) {
                Socket browser = entrance.accept();
                Line line = new Line(browser, new Socket(InetAddress.getLoopbackAddress(), server));
                lines.add(line);
                Thread.ofPlatform().daemon().start(line::ask);
                Thread.ofPlatform().daemon().start(line::answer);
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private static final class Line {

        private final Socket browser;
        private final Socket server;
        private volatile boolean socket;
        private volatile boolean lost;

        private Line(Socket browser, Socket server) {
            this.browser = browser;
            this.server = server;
        }

        private void ask() {
            pump(browser, server, false);
        }

        private void answer() {
            pump(server, browser, true);
        }

        private void pump(Socket from, Socket to, boolean answers) {
            byte[] buffer = new byte[16 * 1024];
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    if (answers && new String(buffer, 0, read, StandardCharsets.ISO_8859_1).startsWith(SOCKET)) {
                        socket = true;
                    }
                    if (!answers || !lost) {
                        out.write(buffer, 0, read);
                    }
                }
            } catch (IOException cut) {
                close();
            }
        }

        private void close() {
            try {
                browser.close();
                server.close();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }
}
