package app.animato.sandbox;

/**
 * What the sandbox's films are like. All of them are real H.264 films of four seconds; a small one costs a fraction of
 * the work.
 *
 * @param longSide in pixels, 32 to 640
 * @param rate frames in a second, 2 to 24
 * @param shared one film, made once of a picture of the sandbox's own, stands for all tasks whatever they asked for;
 *     otherwise every task's film shows its photo, its effect and its seed
 */
public record FilmSettings(int longSide, int rate, boolean shared) {

    /** As people see them. */
    public static final FilmSettings FULL = new FilmSettings(640, 24, false);

    /** Of its own photo, effect and seed like {@link #FULL}, and made some ten times as quickly. */
    public static final FilmSettings TINY = new FilmSettings(160, 4, false);

    /** Costs nothing but the copy of a small file: for thousands of tasks. */
    public static final FilmSettings SHARED = new FilmSettings(160, 4, true);

    public FilmSettings {
        if (longSide < 32 || longSide > 640 || rate < 2 || rate > 24) {
            throw new IllegalArgumentException("No film has " + longSide + " pixels and " + rate + " frames a second");
        }
    }
}
