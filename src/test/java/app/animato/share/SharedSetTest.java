package app.animato.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.SetId;
import app.animato.testing.Archive;
import app.animato.testing.Films;
import app.animato.testing.People;
import app.animato.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers get of a set over the wire: three were asked for, and the one in the middle is not finished yet. */
@WholeApplication
class SharedSetTest {

    private final StrangersBrowser browser;
    private final JdbcClient jdbc;
    private final SharedLinks links;
    private final GenerationService generations;
    private final Films films;
    private final Archive archive;
    private final Account ada;
    private final GenerationId first;
    private final GenerationId late;
    private final GenerationId last;
    private final SetId set;
    private final UUID video;

    @Autowired
    SharedSetTest(ApplicationContext application, @LocalServerPort int port) {
        browser = new StrangersBrowser("http://localhost:" + port);
        jdbc = application.getBean(JdbcClient.class);
        links = application.getBean(SharedLinks.class);
        generations = application.getBean(GenerationService.class);
        films = new Films(application);
        archive = new Archive(jdbc);
        ada = People.register(application);
        first = film("crying");
        late = film("jungle");
        last = film("electrify");
        set = new SetId(archive.group(first.value(), late.value(), last.value()));
        video = jdbc.sql("select video from generation where id = :id")
                .param("id", late.value())
                .query(UUID.class)
                .single();
        makeVideo(Optional.empty());
    }

    @Test
    void what_is_finished_is_shown_in_the_order_in_which_it_was_asked_for() {
        String path = share(LinkTerms.USUAL);
        assertThat(shown(path)).containsExactly("1 Crying", "3 Electrify");
        assertThat(browser.get(path).body())
                .contains("<title>2 videos · Animato</title>", "og:image\" content=\"http", path + "/1.jpg\">")
                .doesNotContain(
                        "-photo.jpg",
                        set.toString(),
                        first.toString(),
                        ada.email().value());
        assertThat(links.list(ada.id()))
                .singleElement()
                .satisfies(link -> assertThat(link.views()).isEqualTo(2));
    }

    @Test
    void what_is_finished_later_is_there_at_the_next_visit_and_nothing_else_moves() {
        String path = share(LinkTerms.USUAL);
        assertThat(browser.get(path + "/2.mp4").statusCode()).isEqualTo(404);
        makeVideo(Optional.of(video));
        assertThat(shown(path)).containsExactly("1 Crying", "2 Jungle", "3 Electrify");
        assertThat(browser.bytes(path + "/2.mp4", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void what_is_thrown_away_is_gone_until_it_is_brought_back_and_the_page_ends_with_the_last() {
        String path = share(LinkTerms.USUAL);
        generations.trash(ada.id(), List.of(last));
        assertThat(shown(path)).containsExactly("1 Crying");
        assertThat(browser.get(path + "/3.mp4").statusCode()).isEqualTo(404);
        generations.restore(ada.id(), List.of(last));
        assertThat(shown(path)).containsExactly("1 Crying", "3 Electrify");
        generations.delete(ada.id(), last);
        generations.trash(ada.id(), List.of(first));
        assertThat(StrangersBrowser.whole(browser.get(path)))
                .isEqualTo(StrangersBrowser.whole(browser.get(LinkToken.create().path())))
                .startsWith("404");
    }

    @Test
    void its_files_say_nothing_of_whose_they_are_and_are_reached_by_its_address_alone() {
        String path = share(LinkTerms.USUAL);
        HttpResponse<byte[]> video = browser.bytes(path + "/3.mp4?download", Map.of());
        assertThat(video.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"animato-3.mp4\"");
        assertThat(new String(video.body(), StandardCharsets.ISO_8859_1))
                .contains("ftyp")
                .doesNotContain(Films.SECRET, "Lavf");
        String one = links.create(ada.id(), LinkContent.of(last), LinkTerms.USUAL)
                .token()
                .path();
        for (String file : List.of(one + "/3.mp4", one + "/2.jpg", path + "/4.mp4", path + "/1-photo.jpg")) {
            assertThat(browser.get(file).statusCode()).as(file).isEqualTo(404);
        }
    }

    @Test
    void a_password_stands_before_all_of_it() {
        String path = share(LinkTerms.USUAL.withPassword("open sesame"));
        assertThat(browser.get(path).body())
                .contains("type=\"password\"")
                .doesNotContain("<video", "Crying", "2 videos");
        for (String file : List.of("/1.mp4", "/3.mp4", "/3.jpg")) {
            assertThat(browser.get(path + file).statusCode()).as(file).isEqualTo(404);
        }
    }

    @Test
    void the_photo_is_shown_when_that_was_said_and_once_when_all_have_the_same() {
        String path = share(LinkTerms.USUAL.withPhoto());
        assertThat(browser.get(path).body()).contains("/1-photo.jpg", "/3-photo.jpg");
        jdbc.sql("update generation set photo_preview = (select photo_preview from generation where id = :first)"
                        + " where set_id = :set")
                .param("first", first.value())
                .param("set", set.value())
                .update();
        assertThat(browser.get(path).body()).containsOnlyOnce("-photo.jpg");
        assertThat(browser.bytes(path + "/1-photo.jpg", Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_shares_anothers_set_or_one_without_a_finished_video() {
        AccountId stranger = archive.newOwner();
        LinkContent whole = new LinkContent.WholeSet(set);
        assertThatThrownBy(() -> links.create(stranger, whole, LinkTerms.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
        generations.delete(ada.id(), first);
        generations.trash(ada.id(), List.of(last));
        assertThatThrownBy(() -> links.create(ada.id(), whole, LinkTerms.USUAL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_was_taken_back_is_gone() {
        NewLink link = links.create(ada.id(), new LinkContent.WholeSet(set), LinkTerms.USUAL);
        assertThat(links.listOf(ada.id(), set)).containsExactly(link.link());
        assertThat(links.listOf(ada.id(), last)).containsExactly(link.link());
        links.revoke(ada.id(), link.link().id());
        assertThat(browser.get(link.token().path()).statusCode()).isEqualTo(404);
        assertThat(browser.get(link.token().path() + "/1.mp4").statusCode()).isEqualTo(404);
    }

    private String share(LinkTerms terms) {
        return links.create(ada.id(), new LinkContent.WholeSet(set), terms)
                .token()
                .path();
    }

    /** The numbers of its files and the names, in their order on the page. */
    private List<String> shown(String path) {
        return Pattern.compile("/(\\d+)\\.mp4\" poster=\"[^\"]+\" aria-label=\"([^\"]+)\"")
                .matcher(browser.get(path).body())
                .results()
                .map(SharedSetTest::shown)
                .toList();
    }

    private static String shown(MatchResult video) {
        return video.group(1) + " " + video.group(2);
    }

    private GenerationId film(String effect) {
        return new GenerationId(films.add(archive.entry(ada.id()).effect(effect)));
    }

    private void makeVideo(Optional<UUID> made) {
        jdbc.sql("update generation set status = :status, video = :video where id = :id")
                .param("status", made.isPresent() ? "SUCCEEDED" : "CANCELLED")
                .param("video", made.orElse(null))
                .param("id", late.value())
                .update();
    }
}
