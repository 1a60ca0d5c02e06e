package app.animato.architecture.bad.unmarked;

import org.jspecify.annotations.NullMarked;

/** Says for itself what its package should say. */
@NullMarked
class Unmarked {}
