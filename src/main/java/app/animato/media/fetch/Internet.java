package app.animato.media.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.ssl.SSLContexts;

/**
 * What photos by address are fetched through. There is one in the application, {@link #real()}, and no setting changes
 * it; only tests put another one in its place.
 *
 * @param lookup is asked once per fetch
 * @param allowed decides on every address the look-up gives
 * @param connecting the longest wait for a connection, and again for its encryption
 * @param total the longest wait for all of it, look-up included
 */
record Internet(
        Lookup lookup, Predicate<InetAddress> allowed, SSLContext tls, int port, Duration connecting, Duration total) {

    @FunctionalInterface
    interface Lookup {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    static Internet real() {
        return new Internet(
                InetAddress::getAllByName,
                PublicAddresses::contain,
                SSLContexts.createDefault(),
                443,
                Duration.ofSeconds(5),
                Duration.ofSeconds(15));
    }
}
