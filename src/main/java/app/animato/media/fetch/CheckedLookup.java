package app.animato.media.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/** Gives the client addresses that were checked, and the client connects to these and no others. */
final class CheckedLookup implements DnsResolver {

    private final Internet internet;

    CheckedLookup(Internet internet) {
        this.internet = internet;
    }

    /** One address that is not public spoils the name: an honest website has none. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = internet.lookup().all(host);
        if (addresses.length == 0) {
            throw new UnknownHostException();
        }
        if (!Arrays.stream(addresses).allMatch(internet.allowed())) {
            throw new NotPublicException();
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** The name leads somewhere that is nobody's business. */
    static final class NotPublicException extends UnknownHostException {}
}
