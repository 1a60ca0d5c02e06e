package app.animato.account;

import java.util.UUID;

/** Names one account; everything a person owns carries it. */
public record AccountId(UUID value) {

    public static AccountId create() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
