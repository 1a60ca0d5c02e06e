package app.animato.media.fetch;

import static app.animato.media.intake.PhotoAssert.assertFourCorners;
import static app.animato.media.intake.PhotoAssert.assertRefused;
import static app.animato.media.intake.PhotoAssert.clean;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.format.PhotoLimits;
import app.animato.media.format.RepeatedByte;
import app.animato.media.format.TestPhotos;
import app.animato.media.intake.PhotoAssert;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.intake.TestIntake;
import app.animato.media.refusal.AddressRefusal;
import app.animato.media.refusal.PhotoRefusal;
import app.animato.media.scratch.TestScratch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoFetcherTest {

    private static final byte[] PHOTO = TestPhotos.jpeg(TestPhotos.fourCorners(300, 200));
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @TempDir
    static Path folder;

    private static TestWebsite website;

    private final List<PhotoFetcher> fetchers = new ArrayList<>();
    private final List<String> lookedUp = new ArrayList<>();

    @BeforeAll
    static void openTheWebsite() throws Exception {
        website = new TestWebsite(folder);
        website.serve("/photo.jpg", PHOTO);
    }

    @AfterAll
    static void closeTheWebsite() {
        website.close();
    }

    @AfterEach
    void leaveNothingBehind() throws IOException {
        for (var fetcher : fetchers) {
            fetcher.destroy();
        }
        try (var left = Files.walk(folder.resolve("media/scratch"))) {
            assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
        }
    }

    @Test
    void fetchesAPhotoAndPutsItThroughTheIntake() throws IOException {
        assertFourCorners(PhotoAssert.decoded(clean(fetch("/photo.jpg")).photo()));
        website.serve("/page.jpg", TestPhotos.ascii("<html>not a photo at all</html>"));
        assertRefused(fetch("/page.jpg"), PhotoRefusal.NOT_A_PHOTO);
    }

    @Test
    void sendsNothingButWhatIsNeeded() throws IOException {
        var headers = new ArrayList<String>();
        website.serve("/headers.jpg", exchange -> {
            try (exchange) {
                exchange.getRequestHeaders().forEach((name, values) -> headers.add(name + ": " + values));
                exchange.sendResponseHeaders(404, -1);
            }
        });
        fetch("/headers.jpg");
        assertThat(headers)
                .containsExactlyInAnyOrder(
                        "Accept: [image/jpeg, image/png, image/webp]",
                        "Accept-encoding: [identity]",
                        "User-agent: [Animato]",
                        "Host: [photos.example]",
                        "Connection: [keep-alive]");
    }

    @ParameterizedTest
    @CsvSource({
        "301, REDIRECTED",
        "302, REDIRECTED",
        "307, REDIRECTED",
        "401, FORBIDDEN",
        "403, FORBIDDEN",
        "404, GONE",
        "410, GONE",
        "206, UNREACHABLE",
        "500, UNREACHABLE",
        "503, UNREACHABLE"
    })
    void asksOnceAndTakesNothingButAPlainYes(int status, AddressRefusal reason) throws IOException {
        var asked = new AtomicInteger();
        website.serve("/status/" + status, exchange -> {
            try (exchange) {
                asked.incrementAndGet();
                exchange.getResponseHeaders().add("Location", "https://photos.example/photo.jpg");
                exchange.getResponseHeaders().add("Retry-After", "0");
                exchange.sendResponseHeaders(status, -1);
            }
        });
        assertRefused(fetch("/status/" + status), reason);
        assertThat(asked).hasValue(1);
    }

    @Test
    void unpacksNothing() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(PHOTO);
        }
        website.serve("/packed.jpg", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().add("Content-Encoding", "gzip");
                exchange.sendResponseHeaders(200, packed.size());
                packed.writeTo(exchange.getResponseBody());
            }
        });
        assertRefused(fetch("/packed.jpg"), AddressRefusal.COMPRESSED);
    }

    @Test
    void takesNoMoreThanTheLimitAnnouncedOrNot() throws IOException {
        website.serve("/announced.jpg", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, PhotoLimits.MAX_BYTES + 1);
                exchange.getResponseBody().write(PHOTO);
            }
        });
        assertRefused(fetch("/announced.jpg"), PhotoRefusal.TOO_LARGE);
        website.serve("/endless.jpg", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                new RepeatedByte(0xFF, Long.MAX_VALUE).transferTo(exchange.getResponseBody());
            }
        });
        assertRefused(fetch("/endless.jpg"), PhotoRefusal.TOO_LARGE);
    }

    @Test
    void refusesAnEmptyAnswerAndOneThatBreaksOff() throws IOException {
        website.serve("/empty.jpg", new byte[0]);
        assertRefused(fetch("/empty.jpg"), PhotoRefusal.EMPTY);
        website.serve("/broken.jpg", exchange -> {
            exchange.sendResponseHeaders(200, PHOTO.length + 1);
            exchange.getResponseBody().write(PHOTO);
            exchange.getResponseBody().flush();
            exchange.close();
        });
        assertRefused(fetch("/broken.jpg"), AddressRefusal.UNREACHABLE);
    }

    @Test
    void waitsNoLongerThanAllowedForASiteThatDrips() throws IOException {
        var enough = new CountDownLatch(1);
        website.serve("/drip.jpg", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                for (byte drop : PHOTO) {
                    exchange.getResponseBody().write(drop);
                    exchange.getResponseBody().flush();
                    if (enough.await(20, TimeUnit.MILLISECONDS)) {
                        return;
                    }
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        var start = Instant.now();
        var impatient = internet(host -> new InetAddress[] {HERE}, any -> true, website.port(), Duration.ofMillis(600));
        assertRefused(fetcher(impatient).fetch("https://photos.example/drip.jpg"), AddressRefusal.TOO_SLOW);
        enough.countDown();
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void waitsNoLongerThanAllowedForASiteThatNeverSpeaks() throws IOException {
        try (var silent = new ServerSocket(0, 1, HERE)) {
            var impatient = internet(
                    host -> new InetAddress[] {HERE}, any -> true, silent.getLocalPort(), Duration.ofMillis(400));
            assertRefused(fetcher(impatient).fetch("https://photos.example/"), AddressRefusal.TOO_SLOW);
        }
    }

    @Test
    void waitsNoLongerThanAllowedForALookUp() throws IOException {
        var never = new CountDownLatch(1);
        var impatient = internet(
                host -> {
                    try {
                        never.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    throw new UnknownHostException();
                },
                any -> true,
                website.port(),
                Duration.ofMillis(200));
        assertRefused(fetcher(impatient).fetch("https://photos.example/"), AddressRefusal.TOO_SLOW);
    }

    @Test
    void opensNoNameOfWhichOneAddressIsNotPublic() throws IOException {
        var good = InetAddress.getByName("93.184.215.14");
        var mixed = internet(
                host -> new InetAddress[] {good, HERE},
                PublicAddresses::contain,
                website.port(),
                Duration.ofSeconds(5));
        assertRefused(fetcher(mixed).fetch("https://photos.example/photo.jpg"), AddressRefusal.NOT_PUBLIC);
    }

    @Test
    void theRealInternetHasNoWayToThisMachine() throws IOException {
        var real = Internet.real();
        var here = new Internet(
                host -> new InetAddress[] {HERE},
                real.allowed(),
                website.tls(),
                website.port(),
                real.connecting(),
                real.total());
        assertRefused(fetcher(here).fetch("https://photos.example/photo.jpg"), AddressRefusal.NOT_PUBLIC);
        assertThat(real.port()).isEqualTo(443);
        assertThat(real.connecting()).isEqualTo(Duration.ofSeconds(5));
        assertThat(real.total()).isEqualTo(Duration.ofSeconds(15));
    }

    @Test
    void looksANameUpOnceForEveryFetch() throws IOException {
        var answers = new AtomicInteger();
        var rebinding = internet(
                host -> {
                    lookedUp.add(host);
                    return new InetAddress[] {answers.getAndIncrement() == 0 ? HERE : InetAddress.getByName("127.9.9.9")
                    };
                },
                address -> address.equals(HERE),
                website.port(),
                Duration.ofSeconds(10));
        var fetcher = fetcher(rebinding);
        clean(fetcher.fetch("https://photos.example/photo.jpg"));
        assertThat(lookedUp).containsExactly("photos.example");
        assertRefused(fetcher.fetch("https://photos.example/photo.jpg"), AddressRefusal.NOT_PUBLIC);
        assertThat(lookedUp).hasSize(2);
    }

    @Test
    void opensOnlySitesThatProveTheirName() throws IOException {
        var fetcher = fetcher(normal());
        assertRefused(fetcher.fetch("https://other.example/photo.jpg"), AddressRefusal.UNREACHABLE);
        var untrusting = Internet.real().tls();
        var strict = new Internet(
                normal().lookup(),
                any -> true,
                untrusting,
                website.port(),
                Duration.ofSeconds(5),
                Duration.ofSeconds(5));
        assertRefused(fetcher(strict).fetch("https://photos.example/photo.jpg"), AddressRefusal.UNREACHABLE);
    }

    @Test
    void saysWhenThereIsNoSuchSiteOrNobodyAnswers() throws IOException {
        var nowhere = internet(
                host -> {
                    throw new UnknownHostException(host);
                },
                any -> true,
                website.port(),
                Duration.ofSeconds(5));
        assertRefused(fetcher(nowhere).fetch("https://photos.example/"), AddressRefusal.UNKNOWN_HOST);
        int closed;
        try (var socket = new ServerSocket(0, 1, HERE)) {
            closed = socket.getLocalPort();
        }
        var silent = internet(host -> new InetAddress[] {HERE}, any -> true, closed, Duration.ofSeconds(5));
        assertRefused(fetcher(silent).fetch("https://photos.example/"), AddressRefusal.UNREACHABLE);
    }

    @Test
    void asksNobodyAboutAnAddressItWillNotOpen() throws IOException {
        var fetcher = fetcher(normal());
        assertRefused(fetcher.fetch("https://2130706433/"), AddressRefusal.NOT_PUBLIC);
        assertRefused(fetcher.fetch("http://photos.example/photo.jpg"), AddressRefusal.NOT_HTTPS);
        assertThat(lookedUp).isEmpty();
    }

    private PhotoVerdict fetch(String path) throws IOException {
        return fetcher(normal()).fetch("https://photos.example" + path);
    }

    private Internet normal() {
        return internet(
                host -> {
                    lookedUp.add(host);
                    return new InetAddress[] {HERE};
                },
                any -> true,
                website.port(),
                Duration.ofSeconds(15));
    }

    private static Internet internet(Internet.Lookup lookup, Predicate<InetAddress> allowed, int port, Duration total) {
        return new Internet(lookup, allowed, website.tls(), port, Duration.ofSeconds(5), total);
    }

    private PhotoFetcher fetcher(Internet internet) {
        var scratch = TestScratch.in(folder);
        var fetcher = new PhotoFetcher(TestIntake.over(scratch), scratch, internet);
        fetchers.add(fetcher);
        return fetcher;
    }
}
