package app.animato.media.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.ffmpeg.TestFfmpeg;
import app.animato.media.library.Arrivals;
import app.animato.media.library.MediaLibrary;
import app.animato.media.library.TestLibrary;
import app.animato.media.scratch.TestScratch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class MediaControllerTest {

    private static final String FILM = "0123456789abcdefghijklmnopqrstuvwxyz";

    @TempDir
    Path folder;

    private final AccountId owner = AccountId.create();
    private Optional<AccountId> signedIn = Optional.of(owner);
    private MediaLibrary library;
    private Arrivals arrivals;
    private MediaItem film;
    private MockMvc web;

    @BeforeEach
    void keepAFilm() throws IOException {
        Thumbnails thumbnails = new Thumbnails(folder.toString(), TestFfmpeg.real(), TestScratch.in(folder));
        TestLibrary kept = TestLibrary.in(folder, thumbnails);
        library = kept.library();
        arrivals = kept.arrivals();
        film = library.keepVideo(owner, MediaId.create(), file(FILM), "video/mp4");
        var account = mock(CurrentAccount.class);
        when(account.find()).thenAnswer(asked -> signedIn);
        web = MockMvcBuilders.standaloneSetup(new MediaController(library, kept.arrivals(), thumbnails, account))
                .build();
    }

    @Test
    void answersWhoAsksAMomentTooEarlyWhenTheFileIsHere() throws Exception {
        MediaId coming = MediaId.create();
        arrivals.expect(owner, coming);
        FutureTask<ResultActions> early = begin(coming);
        library.keepVideo(owner, coming, file(FILM), "video/mp4");
        early.get().andExpect(status().isOk()).andExpect(content().string(FILM));
    }

    @Test
    void answersAtOnceWhenTheFileDoesNotComeAfterAll() throws Exception {
        MediaId coming = MediaId.create();
        Arrivals.Expected expected = arrivals.expect(owner, coming);
        FutureTask<ResultActions> early = begin(coming);
        expected.close();
        early.get().andExpect(status().isNotFound());
    }

    @Test
    void letsNobodyWaitForWhatIsAnothersOrForMoreThanAFew() throws Exception {
        MediaId theirs = MediaId.create();
        arrivals.expect(AccountId.create(), theirs);
        web.perform(get("/" + theirs.address())).andExpect(status().isNotFound());
        MediaId coming = MediaId.create();
        Arrivals.Expected expected = arrivals.expect(owner, coming);
        List<FutureTask<ResultActions>> early = List.of(begin(coming), begin(coming), begin(coming));
        web.perform(get("/" + coming.address())).andExpect(status().isNotFound());
        assertThat(early).noneMatch(FutureTask::isDone);
        expected.close();
    }

    /** Returns when the request waits. */
    private FutureTask<ResultActions> begin(MediaId id) {
        FutureTask<ResultActions> request = new FutureTask<>(() -> web.perform(get("/" + id.address())));
        Thread asking = Thread.ofPlatform().daemon().start(request);
        await().until(() -> asking.getState() == Thread.State.TIMED_WAITING);
        return request;
    }

    @Test
    void servesAFileToItsOwner() throws Exception {
        web.perform(get(address()))
                .andExpect(status().isOk())
                .andExpect(content().string(FILM))
                .andExpect(header().string("Content-Type", "video/mp4"))
                .andExpect(header().longValue("Content-Length", FILM.length()))
                .andExpect(header().string("Content-Disposition", "inline"))
                .andExpect(header().string("Accept-Ranges", "bytes"))
                .andExpect(header().string("ETag", '"' + film.sha256() + '"'))
                .andExpect(header().string("Cache-Control", "max-age=31536000, private, immutable"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "default-src 'none'; sandbox"));
    }

    @Test
    void answersAHeadWithoutABody() throws Exception {
        web.perform(head(address()))
                .andExpect(status().isOk())
                .andExpect(header().longValue("Content-Length", FILM.length()))
                .andExpect(header().string("ETag", '"' + film.sha256() + '"'));
    }

    @Test
    void makesNoDifferenceBetweenForeignMissingAndMalformed() throws Exception {
        var missing = answer("/media/" + MediaId.create());
        var malformed = answer("/media/..%5c" + film.id());
        var upperCase = answer("/media/" + film.id().toString().toUpperCase(Locale.ROOT));
        signedIn = Optional.of(AccountId.create());
        var foreign = answer(address());
        signedIn = Optional.empty();
        var stranger = answer(address());
        for (var response : new MockHttpServletResponse[] {missing, malformed, upperCase, foreign, stranger}) {
            assertThat(response.getStatus()).isEqualTo(404);
            assertThat(response.getContentAsByteArray()).isEmpty();
            assertThat(response.getHeaderNames()).isEqualTo(missing.getHeaderNames());
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "x", "'", "%00", "media"})
    void takesNothingForAnIdThatIsNone(String id) throws Exception {
        assertThat(answer("/media/" + id).getStatus()).isEqualTo(404);
    }

    @Test
    void alsoHidesAFileThatVanishedFromTheDisk() throws Exception {
        Files.delete(library.file(film));
        assertThat(answer(address()).getStatus()).isEqualTo(404);
    }

    @Test
    void servesRanges() throws Exception {
        web.perform(get(address()).header("Range", "bytes=0-9"))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("0123456789"))
                .andExpect(header().string("Content-Range", "bytes 0-9/36"))
                .andExpect(header().string("Content-Type", "video/mp4"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
        web.perform(get(address()).header("Range", "bytes=-3"))
                .andExpect(content().string("xyz"));
        web.perform(get(address()).header("Range", "bytes=30-"))
                .andExpect(content().string("uvwxyz"));
        web.perform(get(address()).header("Range", "bytes=36-"))
                .andExpect(status().isRequestedRangeNotSatisfiable())
                .andExpect(header().string("Content-Range", "bytes */36"));
    }

    @Test
    void servesSeveralRangesAtOnce() throws Exception {
        var response = web.perform(get(address()).header("Range", "bytes=0-1,10-11"))
                .andExpect(status().isPartialContent())
                .andReturn()
                .getResponse();
        assertThat(response.getContentType()).startsWith("multipart/byteranges");
        assertThat(response.getContentAsString())
                .contains("bytes 0-1/36")
                .contains("bytes 10-11/36")
                .contains("ab")
                .doesNotContain("23456789");
    }

    @Test
    void sendsNothingTwice() throws Exception {
        web.perform(get(address()).header("If-None-Match", '"' + film.sha256() + '"'))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""))
                .andExpect(header().string("ETag", '"' + film.sha256() + '"'));
        web.perform(get(address()).header("If-None-Match", "\"other\"")).andExpect(status().isOk());
        signedIn = Optional.of(AccountId.create());
        web.perform(get(address()).header("If-None-Match", "*")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "../../evil.exe\"\r\nX: y"})
    void givesADownloadANeutralName(String download) throws Exception {
        var name = "animato-" + film.id().toString().substring(0, 8) + ".mp4";
        web.perform(get(address()).param("download", download))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    @Test
    void neverShowsWhatItDoesNotKnow() throws Exception {
        var page = library.keep(owner, MediaId.create(), MediaKind.OTHER, file("<script>"), "text/html", 0, 0);
        web.perform(get("/" + page.id().address()))
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"animato-"
                                        + page.id().toString().substring(0, 8) + ".bin\""));
    }

    private String address() {
        return "/" + film.id().address();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return web.perform(get(URI.create(address))).andReturn().getResponse();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "", ""), content);
    }
}
