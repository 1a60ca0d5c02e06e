package app.animato.media.fetch;

import static app.animato.media.intake.PhotoAssert.assertRefused;
import static app.animato.media.intake.PhotoAssert.clean;
import static org.assertj.core.api.Assertions.assertThat;

import app.animato.media.format.TestPhotos;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.intake.TestIntake;
import app.animato.media.refusal.AddressRefusal;
import app.animato.media.scratch.TestScratch;
import app.animato.testing.Canary;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a person types, and wherever it leads: no server inside of the network hears anything of it. */
class ForbiddenAddressesTest {

    private static final byte[] PHOTO = TestPhotos.jpeg(TestPhotos.fourCorners(300, 200));
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    /** Every one of them would reach this machine, or a network next to it, if it were opened by somebody careless. */
    static final List<String> SPELLINGS = List.of(
            "https://127.0.0.1/",
            "https://127.0.0.1./",
            "https://127.1/",
            "https://127.0.1/",
            "https://127.000.000.001/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0X7F.0.0.1/",
            "https://0x7f.0x0.0x0.0x1/",
            "https://017700000001/",
            "https://0177.0.0.1/",
            "https://0177.0.0.0x1/",
            "https://00000000177.0.0.1/",
            "https://127.0.0.1:443/",
            "https://0/",
            "https://0.0.0.0/",
            "https://169.254.169.254/latest/meta-data/",
            "https://2852039166/latest/meta-data/",
            "https://0xA9FEA9FE/latest/meta-data/",
            "https://0251.0376.0251.0376/latest/meta-data/",
            "https://168.63.129.16/",
            "https://10.0.0.1/",
            "https://172.16.0.1/",
            "https://192.168.0.1/",
            "https://100.64.0.1/",
            "https://224.0.0.1/",
            "https://255.255.255.255/",
            "https://１２７.０.０.１/",
            "https://①②⑦.⓪.⓪.①/",
            "https://127。0。0。1/",
            "https://127．0．0．1/",
            "https://127｡0｡0｡1/",
            "https://٠.0.0.0/",
            "https://[::1]/",
            "https://[::]/",
            "https://[0:0:0:0:0:0:0:1]/",
            "https://[0000:0000:0000:0000:0000:0000:0000:0001]/",
            "https://[::127.0.0.1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:7f00:1]/",
            "https://[0:0:0:0:0:ffff:7f00:0001]/",
            "https://[64:ff9b::127.0.0.1]/",
            "https://[64:ff9b:1::7f00:1]/",
            "https://[2002:7f00:1::]/",
            "https://[2001:0:4136:e378:8000:63bf:80ff:fffe]/",
            "https://[fe80::1]/",
            "https://[fe80::1%25lo]/",
            "https://[fe80::a9fe:a9fe%lo]/",
            "https://[fec0::1]/",
            "https://[fd00:ec2::254]/",
            "https://[ff02::1]/",
            "https://[v1.x]/",
            "https://localhost/",
            "https://LocalHost/",
            "https://localhost./",
            "https://ｌｏｃａｌｈｏｓｔ/",
            "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
            "https://localhost.localdomain/",
            "https://ip6-localhost/",
            "https://metadata/",
            "https://metadata.google.internal/computeMetadata/v1/",
            "https://kubernetes.default.svc/",
            "https://127.0.0.1.nip.example/",
            "https://intranet/",
            "https://printer.local/",
            "https://photos.example@127.0.0.1/",
            "https://photos.example:x@localhost/",
            "https://user:password@photos.example/",
            "https://photos.example\\@127.0.0.1/",
            "https://127.0.0.1\\.photos.example/",
            "https://127.0.0.1%00.photos.example/",
            "https://127.0.0.1%2f.photos.example/",
            "https://127.0.0.1%E3%80%82photos.example/",
            "https://photos.example:80/",
            "https://photos.example:22/",
            "https://photos.example:6379/",
            "https://photos.example:0x1bb/",
            "https://photos.example:443@127.0.0.1/",
            "https://photos.example:443:80/",
            "https://photos.example:-1/",
            "https://photos.example/\r\nHost: localhost\r\n\r\n",
            "https://photos.example\r\n.localhost/",
            "https://photos.example/\nX: 1",
            "https://photos.example/\u0000",
            "https://photos.example/\t",
            "http://127.0.0.1/",
            "http://photos.example/",
            "HTTP://photos.example/",
            "ftp://127.0.0.1/",
            "file:///etc/passwd",
            "file://127.0.0.1/etc/passwd",
            "gopher://127.0.0.1:6379/_INFO",
            "dict://127.0.0.1:11211/stat",
            "ldap://127.0.0.1/",
            "jar:https://127.0.0.1/a.jar!/b",
            "jar:file:///etc/a.jar!/b",
            "netdoc:///etc/passwd",
            "data:image/png;base64,iVBORw0KGgo=",
            "blob:https://127.0.0.1/x",
            "ws://127.0.0.1/",
            "view-source:https://127.0.0.1/",
            "https:127.0.0.1",
            "https:/127.0.0.1",
            "https:///127.0.0.1",
            "//127.0.0.1/",
            "127.0.0.1",
            "https://");

    /** What a name server may say: one of each kind of address that is nobody's business. */
    static final List<String> ANSWERS = List.of(
            "0.0.0.0",
            "0.1.2.3",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "127.8.8.8",
            "168.63.129.16",
            "169.254.0.1",
            "169.254.169.254",
            "169.254.170.2",
            "172.16.0.1",
            "172.31.255.254",
            "192.0.0.170",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.178.1",
            "198.18.0.1",
            "198.51.100.1",
            "203.0.113.1",
            "224.0.0.251",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::127.0.0.1",
            "::ffff:127.0.0.1",
            "::ffff:169.254.169.254",
            "64:ff9b::127.0.0.1",
            "64:ff9b::a9fe:a9fe",
            "64:ff9b:1::10.0.0.1",
            "100::1",
            "2001:0:4136:e378:8000:63bf:80ff:fffe",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2002:a9fe:a9fe::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fd00:ec2::254",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "ff05::2");

    @TempDir
    static Path folder;

    private static TestWebsite website;

    private final List<PhotoFetcher> fetchers = new ArrayList<>();
    private final Canary canary = new Canary();

    @BeforeAll
    static void openTheWebsite() throws Exception {
        website = new TestWebsite(folder);
        website.serve("/photo.jpg", PHOTO);
        System.out.printf(
                "Forbidden: %d spellings, %d answers of name servers, each alone and beside a public one, %d redirects%n",
                SPELLINGS.size(), ANSWERS.size(), 5 * redirects(0).size());
    }

    @AfterAll
    static void closeTheWebsite() {
        website.close();
    }

    ForbiddenAddressesTest() throws IOException {}

    @AfterEach
    void nobodyWasCalled() throws IOException {
        for (var fetcher : fetchers) {
            fetcher.destroy();
        }
        assertThat(canary.heard()).isZero();
        canary.close();
    }

    @ParameterizedTest
    @FieldSource("SPELLINGS")
    void no_spelling_leads_inside(String typed) throws IOException {
        // The name server is in league: all names lead here.
        var fetcher = fetcher(host -> new InetAddress[] {HERE}, PublicAddresses::contain, canary.port());

        assertThat(fetcher.fetch(typed))
                .isInstanceOfSatisfying(
                        PhotoVerdict.Refused.class,
                        refused -> assertThat(refused.reason()).isInstanceOf(AddressRefusal.class));
    }

    @ParameterizedTest
    @FieldSource("ANSWERS")
    void no_name_leads_inside(String answer) throws IOException {
        var inside = InetAddress.getByName(answer);
        var outside = InetAddress.getByName("93.184.215.14");

        for (var answers : new InetAddress[][] {{inside}, {outside, inside}, {inside, outside}}) {
            assertRefused(
                    fetcher(host -> answers, PublicAddresses::contain, canary.port())
                            .fetch("https://photos.example/photo.jpg"),
                    AddressRefusal.NOT_PUBLIC);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void no_redirect_leads_anywhere(int status) throws IOException {
        var asked = new AtomicInteger();
        var targets = redirects(canary.port());
        for (int i = 0; i < targets.size(); i++) {
            var target = targets.get(i);
            website.serve("/to/" + status + "/" + i, exchange -> {
                try (exchange) {
                    asked.incrementAndGet();
                    exchange.getResponseHeaders().add("Location", target);
                    exchange.getResponseHeaders().add("Refresh", "0; url=" + target);
                    exchange.sendResponseHeaders(status, -1);
                }
            });
            assertRefused(toTheWebsite("/to/" + status + "/" + i), AddressRefusal.REDIRECTED);
        }
        assertThat(asked).hasValue(targets.size());
    }

    @Test
    void the_canary_would_hear_what_is_let_through() throws IOException {
        try (var listening = new Canary()) {
            assertRefused(
                    fetcher(host -> new InetAddress[] {HERE}, any -> true, listening.port())
                            .fetch("https://photos.example/photo.jpg"),
                    AddressRefusal.UNREACHABLE);
            assertThat(listening.heard()).isPositive();
        }
    }

    private static List<String> redirects(int port) {
        return List.of(
                "http://127.0.0.1:" + port + "/",
                "https://127.0.0.1:" + port + "/",
                "https://localhost:" + port + "/",
                "//127.0.0.1:" + port + "/",
                "https://[::1]:" + port + "/",
                "https://[::ffff:127.0.0.1]:" + port + "/",
                "http://169.254.169.254/latest/meta-data/",
                "https://10.0.0.1/",
                "https://100.64.0.1/",
                "https://224.0.0.1/",
                "ftp://127.0.0.1:" + port + "/",
                "file:///etc/passwd",
                "data:image/png;base64,iVBORw0KGgo=",
                "javascript:1",
                "https://photos.example/photo.jpg",
                "/photo.jpg",
                "");
    }

    @Test
    void a_name_that_leads_elsewhere_once_it_was_checked_leads_nowhere() throws IOException {
        var elsewhere = InetAddress.getByName("127.0.0.2");
        try (var there = listeningAt(elsewhere, website.port())) {
            var looks = new AtomicInteger();
            var fetcher = fetcher(
                    host -> new InetAddress[] {looks.getAndIncrement() == 0 ? HERE : elsewhere},
                    HERE::equals,
                    website.port());

            clean(fetcher.fetch("https://photos.example/photo.jpg"));
            assertThat(looks).hasValue(1);
            assertRefused(fetcher.fetch("https://photos.example/photo.jpg"), AddressRefusal.NOT_PUBLIC);
            assertRefused(
                    fetcher(host -> new InetAddress[] {HERE, elsewhere}, HERE::equals, website.port())
                            .fetch("https://photos.example/photo.jpg"),
                    AddressRefusal.NOT_PUBLIC);
            assertThat(there.heard()).isZero();
        }
    }

    private static Canary listeningAt(InetAddress address, int port) {
        try {
            return new Canary(address, port);
        } catch (IOException thisMachineHasOneAddressOnly) {
            return Assumptions.abort("127.0.0.2 is not an address of this machine");
        }
    }

    @Test
    void no_proxy_of_the_machine_is_asked() throws IOException {
        var usual = ProxySelector.getDefault();
        var asked = new AtomicInteger();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                if (uri.getScheme().startsWith("http")) {
                    asked.incrementAndGet();
                    return List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(HERE, canary.port())));
                }
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
        try {
            clean(toTheWebsite("/photo.jpg"));
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://photos.example/photo.jpg",
                "  https://photos.example/photo.jpg\n",
                "HTTPS://PHOTOS.EXAMPLE/photo.jpg",
                "https://photos.example./photo.jpg",
                "https://photos.example:443/photo.jpg",
                "https://photos.example:/photo.jpg",
                "https://ｐhotos.example/photo.jpg",
                "https://photos。example/photo.jpg",
                "https://photos.example/photo.jpg?w=1&url=http://127.0.0.1/",
                "https://photos.example/photo.jpg?x=%0d%0aX-Evil:%201",
                "https://photos.example/photo.jpg?größe=ä",
                "https://photos.example/photo.jpg#@127.0.0.1"
            })
    void an_honest_address_is_opened_however_it_is_spelled(String typed) throws IOException {
        clean(fetcher(host -> new InetAddress[] {HERE}, HERE::equals, website.port())
                .fetch(typed));
    }

    private PhotoVerdict toTheWebsite(String path) throws IOException {
        return fetcher(host -> new InetAddress[] {HERE}, HERE::equals, website.port())
                .fetch("https://photos.example" + path);
    }

    private PhotoFetcher fetcher(Internet.Lookup lookup, Predicate<InetAddress> allowed, int port)
            throws UnknownHostException {
        var scratch = TestScratch.in(folder);
        var fetcher = new PhotoFetcher(
                TestIntake.over(scratch),
                scratch,
                new Internet(lookup, allowed, website.tls(), port, Duration.ofSeconds(5), Duration.ofSeconds(15)));
        fetchers.add(fetcher);
        return fetcher;
    }
}
