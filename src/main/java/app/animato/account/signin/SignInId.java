package app.animato.account.signin;

import java.util.UUID;

/** Names one sign-in; says nothing of its secret. */
public record SignInId(UUID value) {

    static SignInId create() {
        return new SignInId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
