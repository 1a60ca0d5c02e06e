package app.animato.audit;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * From where something is done: enough to tell home from abroad, and too little to name a person's machine. Of an IPv4
 * address the last part is left out, of an IPv6 address all but the site's network.
 */
public final class Place {

    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*(%\\w+)?");
    private static final int BYTE = 0xff;

    private Place() {}

    /** Empty when no request is being answered. */
    public static String current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? of(request.getRequest().getRemoteAddr())
                : "";
    }

    /** Empty for what is no address in numbers; nothing is ever looked up. */
    static String of(String address) {
        return parse(address).map(Place::network).orElse("");
    }

    private static Optional<InetAddress> parse(String address) {
        try {
            return NUMBERS.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address.isLoopbackAddress()) {
            return "localhost";
        }
        return address instanceof Inet4Address
                ? "%d.%d.%d.*".formatted(bytes[0] & BYTE, bytes[1] & BYTE, bytes[2] & BYTE)
                : "%02x%02x:%02x%02x:%02x%02x:*".formatted(bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5]);
    }
}
