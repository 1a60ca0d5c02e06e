package app.animato.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.testing.Archive;
import app.animato.testing.Films;
import app.animato.testing.People;
import app.animato.testing.Visitor;
import app.animato.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be taken home: videos as files of many kinds, and the history as a table. */
@WholeApplication
class DownloadsTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final ApplicationContext application;
    private final Visitor visitor;
    private final Visitor stranger;
    private final Account ada;
    private final Archive archive;

    @Autowired
    DownloadsTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.ada = People.register(application);
        this.archive = new Archive(application.getBean(JdbcClient.class));
        this.visitor = new Visitor(port);
        visitor.signIn(ada.email().value(), People.PASSWORD);
        this.stranger = new Visitor(port);
        stranger.signIn(People.register(application).email().value(), People.PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({"mp4,video/mp4", "gif,image/gif", "webp,image/webp", "jpg,image/jpeg"})
    void a_video_comes_under_a_name_that_says_what_it_is(String extension, String type) {
        UUID film = new Films(application)
                .add(archive.entry(ada.id()).effect("crash").seed(77));
        HttpResponse<String> answer = visitor.get("/download/" + film + "." + extension);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"animato-crash-77." + extension + "\"");
        assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
        assertThat(answer.body()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mp4", "gif", "webp", "jpg"})
    void what_is_anothers_missing_unfinished_or_nonsense_gets_one_and_the_same_answer(String extension) {
        UUID foreign = new Films(application).add(ada.id());
        UUID waiting = archive.add(archive.entry(ada.id()).open("WAITING"));
        List<HttpResponse<String>> answers = List.of(
                stranger.get("/download/" + foreign + "." + extension),
                visitor.get("/download/" + UUID.randomUUID() + "." + extension),
                visitor.get("/download/" + waiting + "." + extension),
                visitor.get("/download/nonsense." + extension),
                visitor.get("/download/" + foreign),
                visitor.get("/download/" + foreign + "." + extension + ".exe"));
        for (HttpResponse<String> answer : answers) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers().map().keySet())
                    .isEqualTo(answers.getFirst().headers().map().keySet());
        }
    }

    @Test
    void the_history_comes_as_a_table_of_all_that_matches_and_nothing_of_others() {
        archive.add(archive.entry(ada.id()).effect("crash").seed(5).asked(NOON).cost("0.30"));
        archive.add(archive.entry(ada.id()).effect("jungle").open("RUNNING").asked(NOON.plusSeconds(1)));
        UUID last = archive.add(archive.entry(ada.id())
                .effect("crash")
                .seed(42)
                .status("FAILED")
                .asked(NOON.plusSeconds(86_400))
                .cost("0"));
        HttpResponse<String> all = visitor.get("/history.csv");
        assertThat(all.headers().firstValue("Content-Type")).get().asString().startsWith("text/csv");
        assertThat(all.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"animato-history.csv\"");
        String[] lines = all.body().split("\r\n", -1);
        assertThat(lines).hasSize(5).startsWith("id,effect,seed,status,asked_at,seconds,cost_usd");
        assertThat(lines[1]).isEqualTo(last + ",crash,42,failed,2026-05-05T12:00:00Z,30,0");
        assertThat(lines[2]).endsWith(",jungle,42,in_the_making,2026-05-04T12:00:01Z,,");
        assertThat(lines[3]).endsWith(",crash,5,done,2026-05-04T12:00:00Z,30,0.3");

        assertThat(visitor.get("/history.csv?effect=crash&to=2026-05-04").body().lines())
                .hasSize(2);
        assertThat(visitor.get("/history.csv?q=42&zone=Pacific/Auckland&from=2026-05-06")
                        .body()
                        .lines())
                .hasSize(2);
        assertThat(visitor.get("/history.csv?zone=nowhere&from=x").body().lines())
                .hasSize(4);
        assertThat(stranger.get("/history.csv").body().lines()).hasSize(1);
    }

    @Test
    void a_long_history_comes_whole() {
        IntStream.range(0, 1203)
                .forEach(number ->
                        archive.add(archive.entry(ada.id()).seed(number).asked(NOON.plusSeconds(number / 9))));
        String[] lines = visitor.get("/history.csv").body().split("\r\n");
        assertThat(Arrays.stream(lines).skip(1)).hasSize(1203).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"/history.csv", "/download/7c8abd66-0ea5-400f-b84d-304873ba264f.gif"})
    void who_is_not_signed_in_takes_nothing_home(String path, @LocalServerPort int port) {
        assertThat(new Visitor(port).get(path).statusCode()).isEqualTo(302);
    }
}
