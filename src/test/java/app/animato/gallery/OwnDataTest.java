package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.media.library.Photos;
import app.animato.testing.Archive;
import app.animato.testing.Films;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is kept for somebody comes as one file, and nothing of anybody else. */
@WholeApplication
class OwnDataTest {

    private final ApplicationContext application;
    private final Account ada;
    private final Archive archive;
    private final Visitor visitor;

    @Autowired
    OwnDataTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.ada = People.register(application);
        this.archive = new Archive(application.getBean(JdbcClient.class));
        this.visitor = new Visitor(port);
    }

    @Test
    void it_holds_all_files_and_all_that_is_known_of_them() throws IOException {
        application.getBean(Photos.class).keepSample(ada.id());
        Films films = new Films(application);
        UUID film = films.add(archive.entry(ada.id()).effect("crash").seed(77).cost("0.35"));
        UUID trashed = films.add(ada.id());
        application
                .getBean(JdbcClient.class)
                .sql("update generation set trashed_at = created_at where id = :id")
                .param("id", trashed)
                .update();
        UUID failed = archive.add(archive.entry(ada.id()).status("FAILED"));
        UUID gone = archive.add(archive.entry(ada.id()).deletedByItsOwner());
        UUID foreign = films.add(People.register(application).id());

        Map<String, byte[]> files = unpacked();
        JsonNode facts = JsonMapper.shared().readTree(files.get("animato.json"));
        assertThat(facts.at("/account/email").asString()).isEqualTo(ada.email().value());
        assertThat(facts.get("wishes").valueStream().map(wish -> wish.get("id").asString()))
                .containsExactlyInAnyOrder(film.toString(), trashed.toString(), failed.toString());
        JsonNode wish = facts.get("wishes")
                .valueStream()
                .filter(each -> each.get("id").asString().equals(film.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(wish.get("effect").asString()).isEqualTo("crash");
        assertThat(wish.get("seed").asLong()).isEqualTo(77);
        assertThat(wish.get("costInDollars").decimalValue()).isEqualByComparingTo("0.35");
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("videos/"))
                .hasSize(2)
                .contains("videos/" + wish.get("video").asString() + ".mp4");
        assertThat(files.keySet())
                .filteredOn(name -> name.startsWith("photos/"))
                .hasSize(1);
        assertThat(facts.get("files").valueStream().map(file -> file.get("file").asString()))
                .containsExactlyInAnyOrderElementsOf(files.keySet().stream()
                        .filter(name -> name.contains("/"))
                        .toList());
        assertThat(facts.toString()).doesNotContain(gone.toString()).doesNotContain(foreign.toString());
    }

    @Test
    void it_comes_to_whoever_is_signed_in_and_to_nobody_else() {
        assertThat(visitor.get("/my-data.zip").statusCode()).isEqualTo(302);
        visitor.signIn(ada.email().value(), People.PASSWORD);
        var answer = visitor.get("/my-data.zip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"animato-my-data.zip\"");
        assertThat(answer.headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("no-store");
    }

    @Test
    void a_life_of_thousands_of_wishes_comes_whole() throws IOException {
        IntStream.range(0, 1_203)
                .forEach(number -> archive.add(archive.entry(ada.id()).seed(number)));
        JsonNode facts = JsonMapper.shared().readTree(unpacked().get("animato.json"));
        assertThat(facts.get("wishes")
                        .valueStream()
                        .map(wish -> wish.get("seed").asLong()))
                .hasSize(1_203)
                .doesNotHaveDuplicates();
    }

    @Test
    void it_is_sent_while_it_is_read() throws IOException {
        application.getBean(Photos.class).keepSample(ada.id());
        var counting = new Counting();
        application.getBean(OwnData.class).write(ada, counting);
        assertThat(counting.all).isGreaterThan(2 * 64 * 1024);
        assertThat(counting.largest).isLessThanOrEqualTo(64 * 1024);
    }

    private static final class Counting extends OutputStream {

        private int largest;
        private long all;

        @Override
        public void write(int one) {
            largest = Math.max(largest, 1);
            all++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            largest = Math.max(largest, count);
            all += count;
        }
    }

    private Map<String, byte[]> unpacked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        application.getBean(OwnData.class).write(ada, out);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(out.toByteArray()), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
