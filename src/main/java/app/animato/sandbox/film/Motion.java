package app.animato.sandbox.film;

/** Something that changes over the film, by the time in seconds. */
interface Motion {

    double at(double t);
}
