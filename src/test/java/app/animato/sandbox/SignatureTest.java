package app.animato.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignatureTest {

    @TempDir
    Path folder;

    @Test
    void theKeyIsTheHmacKeyAndSecretWithNonceTheMessage() {
        assertThat(new Signature("k-123", "s-456").of("1734513807"))
                .isEqualTo("b661e338507e7656ae6b65c6618efa1f0ee2039562ca2456ee5481a96a56af86");
    }

    @Test
    void strangersAreRefusedInTheProvidersWords() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.in(folder))) {
            assertThat(refused(sandbox)).contains("Project authorization is not founded.");
            assertThat(refused(sandbox, "x-api-key", "someone-else")).contains("Project authorization is not valid.");
            assertThat(refused(sandbox, "x-api-key", "sandbox-key"))
                    .contains("Project requires signature authentication."
                            + " x-signature and x-nonce headers are required.");
            assertThat(refused(sandbox, "x-api-key", "sandbox-key", "x-nonce", "1", "x-signature", "00ff"))
                    .contains("Project authorization is not valid.");
        }
    }

    @Test
    void aProjectWithoutASecretAsksForItsKeyOnly() {
        try (Sandbox sandbox = Sandbox.start(SandboxSettings.in(folder).withKey("only-a-key", ""))) {
            HttpResponse<String> answer = post(sandbox, "x-api-key", "only-a-key");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("There is no task yet.");
        }
    }

    private static String refused(Sandbox sandbox, String... headers) {
        HttpResponse<String> answer = post(sandbox, headers);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Caller.json(answer).path("result").asBoolean(true)).isFalse();
        return answer.body();
    }

    private static HttpResponse<String> post(Sandbox sandbox, String... headers) {
        Caller caller = new Caller(sandbox);
        var request = caller.unsigned("/Task/Detail").POST(BodyPublishers.ofString("{\"taskid\":\"1\"}"));
        return caller.send((headers.length == 0 ? request : request.headers(headers)).build());
    }
}
