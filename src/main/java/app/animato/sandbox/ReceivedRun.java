package app.animato.sandbox;

import java.time.Instant;

/**
 * A Run request that arrived, whatever came of it.
 *
 * @param photoSha256 of the photo's bytes, or of the address given instead; empty when there was neither
 */
public record ReceivedRun(Instant at, String effect, String seed, String photoSha256, String callbackUrl) {}
