package app.animato.architecture.bad.one;

import app.animato.architecture.bad.two.Two;

/** Half of a circle. */
public record One(Class<Two> other) {}
