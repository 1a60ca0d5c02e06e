package app.animato.wiro;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.RequestInterceptor;
import feign.RequestTemplate;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticates each request anew, as Wiro's "Integration Header Prepare" asks: {@code x-signature} is the lowercase
 * hex HMAC-SHA256 of the secret followed by the nonce, under the API key. A project without a secret sends the key
 * alone.
 */
final class SigningInterceptor implements RequestInterceptor {

    private static final String ALGORITHM = "HmacSHA256";

    private final String key;
    private final String secret;
    private final LongSupplier nonces;

    SigningInterceptor(String key, String secret, LongSupplier nonces) {
        this.key = key;
        this.secret = secret;
        this.nonces = nonces;
    }

    @Override
    public void apply(RequestTemplate request) {
        request.removeHeader("x-api-key").headerLiteral("x-api-key", key);
        if (secret.isEmpty()) {
            return;
        }
        String nonce = Long.toString(nonces.getAsLong());
        request.removeHeader("x-nonce").header("x-nonce", nonce);
        request.removeHeader("x-signature").header("x-signature", sign(nonce));
    }

    String sign(String nonce) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key.getBytes(UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal((secret + nonce).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
