package app.animato.generation;

/** Why a waiting generation has not been sent yet; it goes out by itself once the reason is gone. */
public enum Hold {
    PROVIDER_BUSY("The video maker is busy. Yours goes out as soon as there is room."),
    NO_BALANCE("The house is out of credit with the video maker. Your photo is kept, and this goes on by itself."),
    MISCONFIGURED("The video maker does not accept this house's key. Your photo is kept; please tell the owner."),
    PROVIDER_AWAY("The video maker cannot be reached. Your photo is kept, and this goes on by itself.");

    private final String sentence;

    Hold(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
