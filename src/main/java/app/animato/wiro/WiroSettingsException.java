package app.animato.wiro;

/** The settings under {@code wiro} cannot work; the message is one sentence for the owner and holds no value. */
class WiroSettingsException extends RuntimeException {

    WiroSettingsException(String message) {
        super(message);
    }
}
