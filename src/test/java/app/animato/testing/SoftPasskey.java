package app.animato.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An authenticator with one passkey, and the browser in front of it, at an address that the test chooses: it answers as the
 * standard has them answer.
 */
public final class SoftPasskey {

    private static final int PERSON_PRESENT = 0x01;
    private static final int PERSON_VERIFIED = 0x04;
    private static final int HAS_KEY = 0x40;
    private static final int COORDINATE = 32;
    private static final int NO_MODEL = 16;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String origin;
    private final byte[] id = new byte[COORDINATE];
    private final KeyPair keys;
    private int signatures;
    private boolean verifies = true;

    public SoftPasskey(String origin) {
        this.origin = origin;
        new SecureRandom().nextBytes(id);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            keys = generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows this curve", e);
        }
    }

    /** The same passkey, with which a page at another address is fooled. */
    public SoftPasskey at(String elsewhere) {
        return new SoftPasskey(elsewhere, this);
    }

    private SoftPasskey(String origin, SoftPasskey original) {
        this.origin = origin;
        this.keys = original.keys;
        this.signatures = original.signatures;
        System.arraycopy(original.id, 0, id, 0, id.length);
    }

    /** From here on it does not look who holds it. */
    public SoftPasskey careless() {
        verifies = false;
        return this;
    }

    /** How often it says that it has signed. */
    public SoftPasskey signedSoOften(int times) {
        signatures = times;
        return this;
    }

    /** What a browser makes of the options for a new passkey. */
    public String make(String options) {
        JsonNode asked = JSON.readTree(options);
        byte[] data = authenticatorData(asked.path("rp").path("id").stringValue(), HAS_KEY, attestedKey());
        byte[] attestation = join(
                new byte[] {(byte) 0xa3, 0x63},
                ascii("fmt"),
                new byte[] {0x64},
                ascii("none"),
                new byte[] {0x67},
                ascii("attStmt"),
                new byte[] {(byte) 0xa0, 0x68},
                ascii("authData"),
                new byte[] {0x58, (byte) data.length},
                data);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%2$s", "attestationObject": "%3$s", "transports": ["internal"]}}""".formatted(base64(id), base64(clientData("webauthn.create", asked)), base64(attestation));
    }

    /** What a browser makes of the options for signing in. */
    public String use(String options) {
        JsonNode asked = JSON.readTree(options);
        signatures++;
        byte[] data = authenticatorData(asked.path("rpId").stringValue(), 0, new byte[0]);
        byte[] client = clientData("webauthn.get", asked);
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {},
                 "response": {"clientDataJSON": "%2$s", "authenticatorData": "%3$s", "signature": "%4$s"}}""".formatted(base64(id), base64(client), base64(data), base64(sign(join(data, sha256(client)))));
    }

    private byte[] authenticatorData(String party, int more, byte[] key) {
        int flags = PERSON_PRESENT | (verifies ? PERSON_VERIFIED : 0) | more;
        return join(
                sha256(ascii(party)),
                new byte[] {(byte) flags},
                ByteBuffer.allocate(Integer.BYTES).putInt(signatures).array(),
                key);
    }

    private byte[] attestedKey() {
        ECPublicKey key = (ECPublicKey) keys.getPublic();
        return join(
                new byte[NO_MODEL],
                ByteBuffer.allocate(Short.BYTES).putShort((short) id.length).array(),
                id,
                new byte[] {(byte) 0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, COORDINATE},
                coordinate(key.getW().getAffineX().toByteArray()),
                new byte[] {0x22, 0x58, COORDINATE},
                coordinate(key.getW().getAffineY().toByteArray()));
    }

    private static byte[] coordinate(byte[] number) {
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(number.length, COORDINATE);
        System.arraycopy(number, number.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private byte[] clientData(String type, JsonNode asked) {
        return ascii("{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, asked.path("challenge").stringValue(), origin));
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows this signature", e);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
