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
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The jar says what it is made of, to those who have it and to nobody else. */
@WholeApplication
class SbomTest {

    private static final String LIST = "META-INF/sbom/application.cdx.json";

    @LocalServerPort
    private int port;

    @Test
    void every_build_is_told_to_write_the_list() throws Exception {
        assertThat(told("/project/build/plugins/plugin/artifactId")).contains("cyclonedx-maven-plugin");
        assertThat(delivered()).hasSizeGreaterThan(20);
        assertThat(told("//dependencies/dependency[scope='test']/artifactId")).hasSizeGreaterThan(5);
    }

    @Test
    void where_the_list_was_written_it_names_every_part_that_is_delivered_and_no_tool_of_the_tests() throws Exception {
        ClassPathResource written = new ClassPathResource(LIST);
        assumeThat(written.exists())
                .as("A build without the net writes no list")
                .isTrue();
        try (InputStream list = written.getInputStream()) {
            JsonNode parts = JsonMapper.shared().readTree(list).get("components");
            List<String> names =
                    parts.valueStream().map(part -> part.get("name").asString()).toList();
            assertThat(names)
                    .containsAll(delivered())
                    .contains("flow-server", "spring-security-web")
                    .doesNotContain("junit-jupiter-api")
                    .doesNotContainAnyElementsOf(told("//dependencies/dependency[scope='test']/artifactId"));
            assertThat(parts.valueStream()).allMatch(part -> part.has("version") && part.has("purl"));
        }
    }

    /** Of what this project itself asks for. */
    private static List<String> delivered() throws Exception {
        return told("/project/dependencies/dependency[not(scope) or scope='runtime'][not(optional)]/artifactId");
    }

    /** What the build is told. */
    private static List<String> told(String where) throws Exception {
        Document build = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        NodeList found =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(where, build, XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(number -> found.item(number).getTextContent())
                .toList();
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
