package app.animato.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Checks that a request comes from the project: the API key is the HMAC key, secret and nonce are the message. */
final class Signature {

    private final String apiKey;
    private final String apiSecret;

    Signature(String apiKey, String apiSecret) {
        this.apiKey = apiKey;
        this.apiSecret = apiSecret;
    }

    /** Empty when the request may pass. */
    Optional<Answer> objectionTo(HttpServletRequest request) {
        String key = header(request, "x-api-key");
        if (key.isEmpty()) {
            return Optional.of(Answer.unauthorized("Project authorization is not founded."));
        }
        if (!same(key, apiKey)) {
            return Optional.of(Answer.unauthorized("Project authorization is not valid."));
        }
        return apiSecret.isEmpty() ? Optional.empty() : objectionToSignature(request);
    }

    private Optional<Answer> objectionToSignature(HttpServletRequest request) {
        String nonce = header(request, "x-nonce");
        String signature = header(request, "x-signature");
        if (nonce.isEmpty() || signature.isEmpty()) {
            return Optional.of(Answer.unauthorized(
                    "Project requires signature authentication. x-signature and x-nonce headers are required."));
        }
        return same(signature, of(nonce))
                ? Optional.empty()
                : Optional.of(Answer.unauthorized("Project authorization is not valid."));
    }

    String of(String nonce) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(apiKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((apiSecret + nonce).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK knows HmacSHA256", e);
        }
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("").strip();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
