package app.animato.account.registration;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Names one invitation; says nothing of its secret. */
@NamedInterface("registration")
public record InvitationId(UUID value) {

    static InvitationId create() {
        return new InvitationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
