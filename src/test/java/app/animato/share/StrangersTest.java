package app.animato.share;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.Account;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.shared.ui.ClientFiles;
import app.animato.testing.Films;
import app.animato.testing.People;
import app.animato.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What strangers get over the wire. */
@WholeApplication
class StrangersTest {

    private final StrangersBrowser browser;
    private final ApplicationContext application;
    private final String home;
    private final SharedLinks links;
    private final Account ada;
    private final GenerationId film;

    @Autowired
    StrangersTest(ApplicationContext application, @LocalServerPort int port) {
        this.application = application;
        this.home = "http://localhost:" + port;
        this.browser = new StrangersBrowser(home);
        this.links = application.getBean(SharedLinks.class);
        this.ada = People.register(application);
        this.film = new GenerationId(new Films(application).add(ada.id()));
    }

    @Test
    void a_page_needs_no_account_leaves_no_session_and_keeps_to_itself() {
        HttpResponse<String> page = get(share(LinkTerms.USUAL), Map.of());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("animato-seen=1; Path=/s/")
                .contains("Max-Age=3600", "HttpOnly", "SameSite=Lax");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'", "font-src 'self'")
                .doesNotContain("script-src", "unsafe");
        assertThat(page.headers().firstValue("X-Robots-Tag")).contains("noindex, nofollow, noarchive");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(page.body())
                .contains("<video ", "noindex")
                .doesNotContain("<script", "style=", ada.email().value(), film.toString(), "-photo.jpg");
    }

    @Test
    void its_styles_change_their_address_with_their_content() {
        String address = "/" + ClientFiles.address("share.css");
        String page = get(share(LinkTerms.USUAL), Map.of()).body();
        assertThat(page).contains(address).doesNotContain("\"/ui/share.css", "\"/ui/app.css", "\"/ui/mark.svg");
        assertThat(get(address, Map.of()).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
    }

    @Test
    void chats_find_a_title_and_a_picture_by_whole_addresses() {
        String path = share(LinkTerms.USUAL);
        HttpResponse<String> page = get(path, Map.of("User-Agent", "TelegramBot (like TwitterBot)"));
        assertThat(page.body())
                .contains(
                        "<meta property=\"og:title\" content=\"Fluffy Hair\">",
                        "<meta property=\"og:image\" content=\"" + home + path + "/1.jpg\">",
                        "<meta property=\"og:url\" content=\"" + home + path + "\">",
                        "<meta property=\"og:video\" content=\"" + home + path + "/1.mp4\">",
                        "<meta name=\"twitter:card\" content=\"summary_large_image\">");
        byte[] picture = bytes(path + "/1.jpg", Map.of()).body();
        assertThat(picture).startsWith(0xff, 0xd8, 0xff);
        assertThat(views()).isZero();
    }

    @Test
    void the_video_says_nothing_about_where_it_comes_from() {
        String path = share(LinkTerms.USUAL);
        HttpResponse<byte[]> video = bytes(path + "/1.mp4?download", Map.of());
        assertThat(video.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(video.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"animato-1.mp4\"");
        assertThat(video.headers().allValues("Cache-Control")).containsExactly("no-cache, private");
        String content = new String(video.body(), StandardCharsets.ISO_8859_1);
        assertThat(content).contains("ftyp", "avc1").doesNotContain(Films.SECRET, "Lavf");
    }

    @Test
    void videos_come_in_parts_and_not_twice() {
        String path = share(LinkTerms.USUAL) + "/1.mp4";
        HttpResponse<byte[]> whole = bytes(path, Map.of());
        HttpResponse<byte[]> part = bytes(path, Map.of("Range", "bytes=4-7"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).asString(StandardCharsets.US_ASCII).isEqualTo("ftyp");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 4-7/" + whole.body().length);
        String tag = whole.headers().firstValue("ETag").orElseThrow();
        assertThat(bytes(path, Map.of("If-None-Match", tag)).statusCode()).isEqualTo(304);
    }

    @Test
    void the_photo_is_shown_only_when_its_owner_says_so() {
        String without = share(LinkTerms.USUAL);
        assertThat(get(without + "/1-photo.jpg", Map.of()).statusCode()).isEqualTo(404);
        String with = share(LinkTerms.USUAL.withPhoto());
        assertThat(get(with, Map.of()).body())
                .contains("1-photo.jpg", "<figcaption aria-hidden=\"true\">The photo it was made from</figcaption>");
        assertThat(bytes(with + "/1-photo.jpg", Map.of()).body()).startsWith(0xff, 0xd8, 0xff);
    }

    @Test
    void a_browser_is_counted_once_an_hour_and_a_preview_never() {
        String path = share(LinkTerms.USUAL);
        get(path, Map.of("User-Agent", "WhatsApp/2.23.20.0"));
        get(path, Map.of("Sec-Purpose", "prefetch"));
        assertThat(views()).isZero();
        get(path, Map.of());
        get(path, Map.of("Cookie", "animato-seen=1"));
        assertThat(views()).isOne();
        get(path, Map.of());
        assertThat(views()).isEqualTo(2);
    }

    @Test
    void whatever_leads_nowhere_gets_one_and_the_same_answer() {
        NewLink revoked = links.create(ada.id(), LinkContent.of(film), LinkTerms.USUAL);
        links.revoke(ada.id(), revoked.link().id());
        GenerationId deleted = new GenerationId(new Films(application).add(ada.id()));
        NewLink ofDeleted = links.create(ada.id(), LinkContent.of(deleted), LinkTerms.USUAL);
        application.getBean(GenerationService.class).delete(ada.id(), deleted);
        NewLink over = links.create(ada.id(), LinkContent.of(film), LinkTerms.USUAL);
        application
                .getBean(JdbcClient.class)
                .sql("update shared_link set expires_at = created_at where id = :id")
                .param("id", over.link().id().value())
                .update();
        String open = share(LinkTerms.USUAL);
        Stream<String> answers = Stream.of(
                        revoked.token().path(),
                        ofDeleted.token().path(),
                        over.token().path(),
                        over.token().path() + "/1.mp4",
                        LinkToken.create().path(),
                        "/s/nonsense",
                        "/s/",
                        open + "/2.mp4",
                        open + "/0.mp4",
                        open + "/1.exe",
                        open + "/1-photo.jpg",
                        "/s/a/b/c")
                .map(path -> get(path, Map.of()))
                .map(StrangersBrowser::whole)
                .distinct();
        assertThat(answers).singleElement().asString().startsWith("404").contains("There is nothing here");
    }

    @Test
    void a_password_stands_before_the_page_and_its_files() {
        String path = share(LinkTerms.USUAL.withPassword("open sesame").withPhoto());
        HttpResponse<String> locked = get(path, Map.of());
        assertThat(locked.body()).contains("type=\"password\"").doesNotContain("Fluffy", "og:image", "1.jpg", "<video");
        for (String file : List.of("/1.mp4", "/1.jpg", "/1-photo.jpg")) {
            assertThat(get(path + file, Map.of()).statusCode()).isEqualTo(404);
        }
        HttpResponse<String> wrong = post(path, "password=open");
        assertThat(wrong.statusCode()).isEqualTo(403);
        assertThat(wrong.body()).contains("That is not the password.");
        assertThat(wrong.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(views()).isZero();

        HttpResponse<String> right = post(path, "password=open+sesame");
        assertThat(right.statusCode()).isEqualTo(303);
        assertThat(right.headers().firstValue("Location")).get().asString().endsWith(path);
        String pass = right.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(pass).contains("Path=" + path, "HttpOnly", "SameSite=Lax");
        Map<String, String> known = Map.of("Cookie", pass.substring(0, pass.indexOf(';')));
        assertThat(get(path, known).body()).contains("Fluffy Hair", "<video");
        assertThat(bytes(path + "/1.mp4", known).statusCode()).isEqualTo(200);
        assertThat(views()).isOne();
    }

    @Test
    void who_tries_too_many_passwords_is_told_to_wait() {
        String path = share(LinkTerms.USUAL.withPassword("open sesame"));
        Optional<HttpResponse<String>> last =
                Stream.generate(() -> post(path, "password=guess")).limit(7).reduce((before, after) -> after);
        assertThat(last.orElseThrow().statusCode()).isEqualTo(429);
        assertThat(last.orElseThrow().body()).contains("Too many tries");
    }

    @ParameterizedTest
    @CsvSource({
        "de-CH;q=0.9,Gemacht mit Animato,de-CH",
        "tr,Animato ile yapıldı,tr",
        "'fr,en;q=0.5',Made with Animato,en",
        "fr,Made with Animato,en"
    })
    void it_speaks_the_language_of_the_browser(String wanted, String words, String language) {
        HttpResponse<String> page = get(share(LinkTerms.USUAL), Map.of("Accept-Language", wanted));
        assertThat(page.body()).contains(words, "<html lang=\"" + language + "\">");
        assertThat(page.headers().allValues("Vary")).asString().containsIgnoringCase("Accept-Language");
    }

    @Test
    void several_videos_share_one_page() {
        GenerationId second = new GenerationId(new Films(application).add(ada.id()));
        String path = links.create(ada.id(), LinkContent.of(film, second), LinkTerms.USUAL)
                .token()
                .path();
        assertThat(get(path, Map.of()).body()).contains("2 videos", "/1.mp4", "/2.mp4");
        assertThat(bytes(path + "/2.mp4", Map.of()).statusCode()).isEqualTo(200);
    }

    private String share(LinkTerms terms) {
        return links.create(ada.id(), LinkContent.of(film), terms).token().path();
    }

    private long views() {
        return links.list(ada.id()).stream().mapToLong(SharedLink::views).sum();
    }

    private HttpResponse<String> get(String path, Map<String, String> headers) {
        return browser.get(path, headers);
    }

    private HttpResponse<byte[]> bytes(String path, Map<String, String> headers) {
        return browser.bytes(path, headers);
    }

    private HttpResponse<String> post(String path, String form) {
        return browser.post(path, form);
    }
}
