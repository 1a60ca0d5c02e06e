package app.animato.media.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** A range of addresses of one family, such as {@code 10.0.0.0/8}. */
record AddressRange(String network, int bits) {

    static AddressRange of(String text) {
        var parts = text.split("/", 2);
        return new AddressRange(binary(literal(parts[0])), Integer.parseInt(parts[1]));
    }

    boolean contains(InetAddress address) {
        var binary = binary(address);
        return binary.length() == network.length() && binary.regionMatches(0, network, 0, bits);
    }

    private static InetAddress literal(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String binary(InetAddress address) {
        var digits = new StringBuilder();
        for (char digit : HexFormat.of().formatHex(address.getAddress()).toCharArray()) {
            int value = HexFormat.fromHexDigit(digit);
            for (int bit = 8; bit > 0; bit >>= 1) {
                digits.append((value & bit) == 0 ? '0' : '1');
            }
        }
        return digits.toString();
    }
}
