package app.animato.account.secondfactor;

import app.animato.account.EmailAddress;
import app.animato.shared.Signature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** What a person's app and the house have in common: 160 bits of chance, by which both know the code of a moment. */
public final class SharedKey {

    private static final int BYTES = 20;
    private static final String ISSUER = "Animato";
    private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");
    private static final SecureRandom CHANCE = new SecureRandom();

    private final byte[] secret;

    SharedKey(byte[] secret) {
        this.secret = secret.clone();
    }

    static SharedKey create() {
        byte[] secret = new byte[BYTES];
        CHANCE.nextBytes(secret);
        return new SharedKey(secret);
    }

    /** To be kept, and shown to nobody. */
    byte[] secret() {
        return secret.clone();
    }

    /** For whoever pastes it into their app. */
    public String reveal() {
        return Base32.of(secret);
    }

    /** The same in groups, for whoever types it. */
    public String spell() {
        return GROUP.matcher(reveal()).replaceAll(" ");
    }

    /** What the app reads out of the picture, where it lists the account under the name of the house and the address. */
    public String address(EmailAddress account) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account.value()) + "?secret=" + reveal() + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + TimeCode.DIGITS + "&period=" + TimeCode.STEP_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Of which half minute it is the code: the one of the moment, or one beside it, since clocks differ. */
    OptionalLong step(String code, Instant now) {
        long here = TimeCode.step(now);
        return LongStream.rangeClosed(here - 1, here + 1)
                .filter(step -> Signature.same(TimeCode.at(secret, step), code))
                .findFirst();
    }

    /** Keeps the secret. */
    @Override
    public String toString() {
        return "shared key";
    }
}
