package app.animato.sandbox;

import java.time.Instant;

/** A Run that became a task and, once it succeeds, costs money. */
public record AcceptedRun(
        String taskId,
        String taskToken,
        Instant at,
        String effect,
        String seed,
        String photoSha256,
        String callbackUrl) {}
