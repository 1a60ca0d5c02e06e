package app.animato.media.refusal;

import java.util.Locale;

/** Why a file was not taken as a photo. */
public enum PhotoRefusal implements Refusal {
    EMPTY,
    TOO_LARGE,
    NOT_A_PHOTO,
    /** Of a kind that is rarely met: laid over one another, in several places, in another codec. */
    HEIC,
    HEIC_UNREADABLE,
    AVIF,
    GIF,
    BMP,
    TIFF,
    JPEG_XL,
    VIDEO,
    DOCUMENT,
    ANIMATED,
    PRINT_COLOURS,
    WEBP_UNREADABLE,
    RARE_JPEG,
    TOO_MANY_PIXELS,
    TOO_LONG_A_SIDE,
    TOO_SMALL,
    DAMAGED,
    BUSY;

    @Override
    public String textKey() {
        return "photo.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
