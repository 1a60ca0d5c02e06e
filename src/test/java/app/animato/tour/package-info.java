/** Takes the pictures of docs/tour.md, page by page, as a person sees them; run with the profile {@code tour} alone. */
@NullMarked
package app.animato.tour;

import org.jspecify.annotations.NullMarked;
