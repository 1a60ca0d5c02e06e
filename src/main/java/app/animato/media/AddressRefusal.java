package app.animato.media;

/** Why no photo was taken from a web address. */
public enum AddressRefusal implements Refusal {
    NOT_AN_ADDRESS("That is not a web address. Copy the photo's full address, which starts with https://."),
    NOT_HTTPS(
            "Animato only opens addresses that start with https://. Use such an address, or upload the photo instead."),
    WITH_PASSWORD("That address contains a user name or password. Leave it out, or upload the photo instead."),
    OTHER_PORT("That address names a port, which Animato does not open. Upload the photo instead."),
    NOT_PUBLIC("That address does not lead to a public web page, so Animato will not open it. "
            + "Upload the photo instead."),
    UNKNOWN_HOST("No website was found at that address. Check it for typing mistakes, or upload the photo instead."),
    REDIRECTED("That address sends visitors on to another one. Open it in your browser and copy the photo's own "
            + "address, or upload the photo instead."),
    FORBIDDEN("That website does not give the photo to Animato. Upload the photo instead."),
    GONE("There is no photo at that address any more. Check the address, or upload the photo instead."),
    COMPRESSED("That website sent the photo in a form Animato does not open. Upload the photo instead."),
    UNREACHABLE("That website could not be reached or did not answer properly. Try again later, or upload the photo "
            + "instead."),
    TOO_SLOW("That website took too long to send the photo. Try again later, or upload the photo instead."),
    BUSY("Animato is fetching many photos right now. Try again in a minute, or upload the photo instead.");

    private final String sentence;

    AddressRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
