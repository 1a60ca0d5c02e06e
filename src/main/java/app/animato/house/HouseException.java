package app.animato.house;

/** The house cannot be opened as it is. The sentences are for whoever hosts it. */
final class HouseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String remedy;

    HouseException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    HouseException(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
