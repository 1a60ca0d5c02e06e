package app.animato.generation.provider;

/** An open ear at the provider's live events; closing it twice is harmless. */
public interface LiveFollower extends AutoCloseable {

    @Override
    void close();

    /** Hears what the provider tells while it works. Called from any thread, one call at a time. */
    interface Listener {

        void heard(LiveProgress progress);

        /** The ear is deaf from now on, for whatever reason; look at the task and open another one. */
        void lost();
    }
}
