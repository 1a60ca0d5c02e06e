package app.animato.generation.provider;

/** An open ear at the provider's live events; closing it twice is harmless. */
public interface LiveFollower extends AutoCloseable {

    @Override
    void close();

    /** Hears what the provider tells while it works. Called from any thread, one call at a time. */
    interface Listener {

        /** From here on everything is heard. What came before is not repeated, so a look is due. */
        void opened();

        /** Only between {@link #opened()} and {@link #lost()}. */
        void heard(LiveEvent event);

        /** The ear is deaf from now on, for whatever reason, and stays so; it may never have opened. */
        void lost();
    }
}
