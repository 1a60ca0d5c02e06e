/** What Animato costs and how quick it is, measured against its targets; run with the profile {@code bench} alone. */
@NullMarked
package app.animato.bench;

import org.jspecify.annotations.NullMarked;
