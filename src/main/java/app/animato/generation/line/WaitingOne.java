package app.animato.generation.line;

import app.animato.generation.GenerationId;
import java.time.Instant;

/** A generation in the line. */
record WaitingOne(GenerationId id, Instant since) {}
