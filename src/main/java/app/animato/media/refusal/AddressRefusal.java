package app.animato.media.refusal;

import java.util.Locale;

/** Why no photo was taken from a web address. */
public enum AddressRefusal implements Refusal {
    NOT_AN_ADDRESS,
    NOT_HTTPS,
    WITH_PASSWORD,
    OTHER_PORT,
    NOT_PUBLIC,
    UNKNOWN_HOST,
    REDIRECTED,
    FORBIDDEN,
    GONE,
    COMPRESSED,
    UNREACHABLE,
    TOO_SLOW,
    BUSY;

    @Override
    public String textKey() {
        return "photo.not-fetched." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
