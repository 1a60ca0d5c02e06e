package app.animato.generation.attempt;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * What a paid request takes along so that it can be recognised later.
 *
 * @param key names the attempt, for providers that tell a repeated request from a new one
 * @param token opens the callback address; as hard to guess as a key, and never logged or shown
 * @param callback where the provider may report the end; empty when nobody could reach us
 */
public record Departure(UUID key, String token, Optional<URI> callback) {

    private static final int TOKEN_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Departure prepare(CallbackAddress address) {
        byte[] secret = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        return new Departure(UUID.randomUUID(), token, address.of(token));
    }

    /**
     * By what its task can be recognised, as long as there is no answer.
     *
     * @param sentAt when it was about to be written down that the request leaves
     */
    public Trace trace(Instant sentAt) {
        return new Trace(token, sentAt, Optional.empty());
    }

    @Override
    public String toString() {
        return "departure " + key;
    }
}
