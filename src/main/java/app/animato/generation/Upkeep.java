package app.animato.generation;

/** What is to be done every hour or so, by one process of the house at a time. Doing it again is harmless. */
public interface Upkeep {

    void tidy();
}
