package app.animato.generation.line;

import app.animato.generation.Hold;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/**
 * Where a waiting generation stands in the line, if nothing comes or goes meanwhile.
 *
 * @param before how many go out before it
 * @param hold what it waits for beside its turn
 */
@NamedInterface("line")
public record Standing(int before, Optional<Hold> hold) {}
