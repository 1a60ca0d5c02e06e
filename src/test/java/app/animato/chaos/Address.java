package app.animato.chaos;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * The port at which all lives of a house listen, one after the other, so that a call to one of them reaches the next. It
 * is none of those that systems give to outgoing connections.
 */
final class Address {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int FIRST = 18_000;
    private static final int LAST = 28_000;

    private final int port;

    private Address(int port) {
        this.port = port;
    }

    static Address free() {
        int start = Math.floorMod(System.nanoTime(), LAST - FIRST);
        return new Address(IntStream.range(0, LAST - FIRST)
                .map(i -> FIRST + (start + i) % (LAST - FIRST))
                .filter(Address::isFree)
                .findFirst()
                .orElseThrow());
    }

    int port() {
        return port;
    }

    void awaitFree() {
        await().atMost(PATIENCE).until(() -> isFree(port));
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
