package app.animato.share;

import app.animato.shared.SecretToken;
import java.util.Optional;

/** The secret in a link's address. Whoever knows it may look; it is written down nowhere. */
public final class LinkToken {

    private final SecretToken secret;

    private LinkToken(SecretToken secret) {
        this.secret = secret;
    }

    static LinkToken create() {
        return new LinkToken(SecretToken.create());
    }

    /** Empty when the text cannot be a token. */
    static Optional<LinkToken> parse(String text) {
        return SecretToken.parse(text).map(LinkToken::new);
    }

    /** What is kept of it: 64 lower-case hexadecimal digits. */
    String hash() {
        return secret.hash();
    }

    /** Where the page is, below the application's root: {@code /s/<token>}. */
    public String path() {
        return "/s/" + secret.reveal();
    }

    /** Keeps the secret. */
    @Override
    public String toString() {
        return "link token";
    }
}
