/**
 * Paid requests and what came of them: the secret address by which a task is recognised, lost answers, and tasks that
 * nobody wants any more. Builds on the core and {@code pace}.
 */
@NullMarked
package app.animato.generation.attempt;

import org.jspecify.annotations.NullMarked;
