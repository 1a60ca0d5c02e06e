package app.animato.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whoever answers for an address: the address itself, or for IPv6 the network that is given to one customer as a whole.
 *
 * @param network in whatever spelling, always the same for the same sender
 */
public record Sender(String network) {

    private static final int CUSTOMERS_BYTES = 8;

    /**
     * Who answers for an address.
     *
     * @param address an IP address as numbers, as the server tells it; never a name
     */
    public static Sender of(String address) {
        return isIpv6(address) ? new Sender(customersNetwork(address)) : new Sender(address);
    }

    private static boolean isIpv6(String address) {
        return address.indexOf(':') >= 0;
    }

    private static String customersNetwork(String address) {
        try {
            // With a colon in it this is taken for numbers and never looked up.
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), CUSTOMERS_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
