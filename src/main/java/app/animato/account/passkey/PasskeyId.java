package app.animato.account.passkey;

import java.util.UUID;

/** Names one passkey; says nothing of the key. */
public record PasskeyId(UUID value) {

    static PasskeyId create() {
        return new PasskeyId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
