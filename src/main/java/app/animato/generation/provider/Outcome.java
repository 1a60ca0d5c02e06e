package app.animato.generation.provider;

/** What came of one exchange with the provider. */
public interface Outcome {

    /**
     * Whether the provider answered, be it with a refusal or with something that cannot be used. Silence is no answer,
     * nor is a server before it that says that it broke.
     */
    default boolean answered() {
        return true;
    }
}
