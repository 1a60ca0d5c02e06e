package app.animato.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that nobody is to call: it answers nothing and counts whoever knocks. */
public final class Canary implements AutoCloseable {

    private final AtomicInteger heard = new AtomicInteger();
    private final ServerSocket door = new ServerSocket();

    /** Listens on every address that this machine has. */
    public Canary() throws IOException {
        this(new InetSocketAddress(0));
    }

    public Canary(InetAddress address, int port) throws IOException {
        this(new InetSocketAddress(address, port));
    }

    private Canary(InetSocketAddress address) throws IOException {
        door.bind(address);
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                heard.incrementAndGet();
                caller.close();
            } catch (IOException closed) {
                return;
            }
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many have called until now; whoever has connected when this is asked is counted. */
    public int heard() {
        // Callers are let in one after the other: once our own call is through, all earlier ones are.
        try (var own = new Socket(reachable(), port())) {
            if (own.getInputStream().read() >= 0) {
                throw new IllegalStateException("A canary says nothing");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard.decrementAndGet();
    }

    private InetAddress reachable() {
        return door.getInetAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : door.getInetAddress();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
