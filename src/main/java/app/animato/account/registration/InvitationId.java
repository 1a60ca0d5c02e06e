package app.animato.account.registration;

import java.util.UUID;

/** Names one invitation; says nothing of its secret. */
public record InvitationId(UUID value) {

    static InvitationId create() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
