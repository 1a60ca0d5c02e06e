package app.animato.generation;

import java.util.Optional;

/**
 * Where a waiting generation stands in the line, if nothing comes or goes meanwhile.
 *
 * @param before how many go out before it
 * @param hold what it waits for beside its turn
 */
public record Standing(int before, Optional<Hold> hold) {}
