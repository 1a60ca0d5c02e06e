package app.animato.media;

/** Why a file was not taken as a photo. */
public enum PhotoRefusal implements Refusal {
    EMPTY("That file is empty. Choose the photo again, or another one."),
    TOO_LARGE("That file is larger than 20 MB. Save the photo in a smaller size and try again."),
    NOT_A_PHOTO("That file is not a photo Animato can read. Choose a JPEG, PNG or WebP photo."),
    HEIC("That is a HEIC photo, which Animato cannot read yet. Save it as a JPEG and try again."),
    AVIF("That is an AVIF picture, which Animato cannot read yet. Save it as a JPEG and try again."),
    GIF("That is a GIF. Save the picture you like as a JPEG or PNG and try again."),
    BMP("That is a BMP picture. Save it as a JPEG or PNG and try again."),
    TIFF("That is a TIFF or camera raw file. Export it as a JPEG and try again."),
    JPEG_XL("That is a JPEG XL picture, which Animato cannot read yet. Save it as a normal JPEG and try again."),
    VIDEO("That is a video. Animato starts from a photo, so choose a JPEG, PNG or WebP photo."),
    DOCUMENT("That is a document. Save the photo in it as a JPEG or PNG and try again."),
    ANIMATED("That picture moves. Save one still picture of it as a JPEG or PNG and try again."),
    PRINT_COLOURS("That JPEG holds colours for printing (CMYK). Save it as RGB and try again."),
    WEBP_UNREADABLE("Animato cannot read WebP photos right now. Save the photo as a JPEG and try again."),
    RARE_JPEG("That JPEG is of a rare variant. Open it in a photo app, save it as a normal JPEG and try again."),
    TOO_MANY_PIXELS("That photo has more than 40 megapixels. Save it in a smaller size and try again."),
    TOO_LONG_A_SIDE("That picture has a side of more than 30,000 pixels. Cut out the part you want and try again."),
    TOO_SMALL("That picture is smaller than 64 pixels on one side. Choose a larger photo."),
    DAMAGED("That photo is damaged or incomplete. Copy it again from where it came from, or choose another one."),
    BUSY("Animato is working on many photos right now. Try again in a minute.");

    private final String sentence;

    PhotoRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
