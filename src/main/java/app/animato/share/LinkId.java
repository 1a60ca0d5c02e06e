package app.animato.share;

import java.util.UUID;

/** Names one link to its owner; says nothing about its address. */
public record LinkId(UUID value) {

    static LinkId create() {
        return new LinkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
