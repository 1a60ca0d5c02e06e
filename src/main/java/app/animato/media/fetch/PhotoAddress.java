package app.animato.media.fetch;

import app.animato.media.refusal.AddressRefusal;
import app.animato.media.refusal.RefusedException;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A web address as Animato is willing to open it: https, the usual port, no credentials, and a name for a host. Numbers
 * are refused in every spelling, because the same number can be written in many ways and programs disagree on them.
 */
record PhotoAddress(URI uri) {

    private static final int MAX_LENGTH = 4096;

    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NO_WEB_ADDRESS = Pattern.compile("[\\s\\p{Cntrl}\\\\]");

    static PhotoAddress of(String typed) throws RefusedException {
        var text = typed.strip();
        if (text.isEmpty()
                || text.length() > MAX_LENGTH
                || NO_WEB_ADDRESS.matcher(text).find()) {
            throw new RefusedException(AddressRefusal.NOT_AN_ADDRESS);
        }
        try {
            var uri = new URI(text);
            if (uri.getScheme() == null) {
                throw new RefusedException(AddressRefusal.NOT_AN_ADDRESS);
            }
            if (!uri.getScheme().equalsIgnoreCase("https")) {
                throw new RefusedException(AddressRefusal.NOT_HTTPS);
            }
            var clean = new URI("https://" + host(uri) + path(uri));
            return new PhotoAddress(new URI(clean.toASCIIString()));
        } catch (URISyntaxException e) {
            throw new RefusedException(AddressRefusal.NOT_AN_ADDRESS);
        }
    }

    String host() {
        return uri.getHost();
    }

    private static String path(URI uri) {
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
    }

    private static String host(URI uri) throws RefusedException {
        var authority = uri.getRawAuthority();
        if (authority == null) {
            throw new RefusedException(AddressRefusal.NOT_AN_ADDRESS);
        }
        if (authority.contains("@")) {
            throw new RefusedException(AddressRefusal.WITH_PASSWORD);
        }
        if (authority.startsWith("[")) {
            throw new RefusedException(AddressRefusal.NOT_PUBLIC);
        }
        var parts = authority.split(":", 2);
        if (parts.length == 2 && !parts[1].isEmpty() && !parts[1].equals("443")) {
            throw new RefusedException(AddressRefusal.OTHER_PORT);
        }
        return name(parts[0]);
    }

    private static String name(String host) throws RefusedException {
        var ascii = ascii(host);
        var name = ascii.endsWith(".") ? ascii.substring(0, ascii.length() - 1) : ascii;
        var labels = name.split("\\.", -1);
        for (var label : labels) {
            if (!LABEL.matcher(label).matches()) {
                throw new RefusedException(AddressRefusal.NOT_AN_ADDRESS);
            }
        }
        boolean number = Character.isDigit(labels[labels.length - 1].charAt(0));
        if (number || labels.length < 2 || name.length() > 253) {
            throw new RefusedException(AddressRefusal.NOT_PUBLIC);
        }
        return name;
    }

    private static String ascii(String host) throws RefusedException {
        try {
            return IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAName) {
            throw new RefusedException(AddressRefusal.NOT_AN_ADDRESS);
        }
    }
}
