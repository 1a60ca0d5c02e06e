package app.animato.sandbox.film;

import java.util.Locale;

/**
 * How one film differs from another of the same look, drawn from its seed.
 *
 * @param driftX where the camera drifts, as a part of the picture's width
 * @param driftY where the camera drifts, as a part of the picture's height
 * @param lean to which side the camera leans, 1 or -1
 */
record Take(double driftX, double driftY, double lean) {

    static final String ALWAYS = "1";

    static Take of(Scene scene) {
        double driftX = scene.draw(-0.02, 0.02);
        double driftY = scene.draw(-0.02, 0.02);
        return new Take(driftX, driftY, scene.random().nextBoolean() ? 1 : -1);
    }

    /** How much of the film is over, from 0 to 1. */
    static double part(double seconds) {
        return seconds / Scene.SECONDS;
    }

    static double after(double seconds, double moment) {
        return seconds > moment ? 1 : 0;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "(%.4f)", value);
    }
}
