package app.animato.account.passkey;

import java.util.Optional;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is said between us and the browser about passkeys. */
final class PasskeyJson {

    /** What is longer was never made by an authenticator. */
    private static final int LONGEST = 100_000;

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    private PasskeyJson() {}

    static String write(Object options) {
        return MAPPER.writeValueAsString(options);
    }

    /** Empty when it is no new passkey. */
    static Optional<PublicKeyCredential<AuthenticatorAttestationResponse>> readMade(String json) {
        return read(json, new TypeReference<>() {});
    }

    /** Empty when it is no passkey's answer. */
    static Optional<PublicKeyCredential<AuthenticatorAssertionResponse>> readUsed(String json) {
        return read(json, new TypeReference<>() {});
    }

    private static <T> Optional<T> read(String json, TypeReference<T> type) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(json, type));
        } catch (JacksonException | IllegalArgumentException garbled) {
            return Optional.empty();
        }
    }
}
