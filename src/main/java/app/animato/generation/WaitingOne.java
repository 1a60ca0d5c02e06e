package app.animato.generation;

import java.time.Instant;

/** A generation in the line. */
record WaitingOne(GenerationId id, Instant since) {}
