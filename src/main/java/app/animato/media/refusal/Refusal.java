package app.animato.media.refusal;

/** Why something offered as a photo was not taken. */
public sealed interface Refusal permits PhotoRefusal, AddressRefusal {

    /** Names the text that tells a person what happened and what to do next. */
    String textKey();
}
