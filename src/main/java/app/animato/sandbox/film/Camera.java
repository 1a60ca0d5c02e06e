package app.animato.sandbox.film;

/** Where the camera looks: how near, how far off the middle in parts of the picture, how tilted in radians. */
record Camera(Motion zoom, Motion x, Motion y, Motion angle) {}
