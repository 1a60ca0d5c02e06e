package app.animato.generation.attempt;

/** The public address cannot work; the message is one sentence for the owner. */
class PublicAddressException extends RuntimeException {

    PublicAddressException(String message) {
        super(message);
    }
}
