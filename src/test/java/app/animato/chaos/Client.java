package app.animato.chaos;

/** Who is put to the test. */
enum Client {
    ANIMATO(KillableApplication.class),
    NAIVE(NaiveApplication.class);

    private final Class<?> main;

    Client(Class<?> main) {
        this.main = main;
    }

    Class<?> main() {
        return main;
    }

    /** A naive client has no posters, nothing to write down at a cancellation, and hardly a start. */
    boolean passes(KillPoint point) {
        return this == ANIMATO
                || switch (point) {
                    case POSTER, CANCELLING, STARTING -> false;
                    default -> true;
                };
    }
}
