package app.animato.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of the way to the screen is the browser's own: an empty page, served by nothing but a file server, that puts one
 * video of Animato's into itself and waits for its first frame.
 */
final class BareVideo {

    private static final String TOPIC = "an empty page with one video";
    private static final int TIMES = 60;
    private static final int WARM_UP = 10;

    /** In milliseconds. */
    private static final String SHOW = """
            async time => {
              const video = document.createElement('video');
              Object.assign(video, { muted: true, autoplay: true, playsInline: true, width: 400 });
              const begun = performance.now();
              video.src = 'film.mp4?' + time;
              document.body.append(video);
              await new Promise(seen => video.requestVideoFrameCallback(seen));
              const shown = performance.now();
              video.removeAttribute('src');
              video.remove();
              return shown - begun;
            }""";

    private BareVideo() {}

    /** Looks for a film below the folder. */
    static List<Row> measure(Browser browser, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Path film = files.filter(file -> file.toString().endsWith(".mp4"))
                    .findFirst()
                    .orElseThrow();
            return measure(browser, Files.readAllBytes(film));
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    private static List<Row> measure(Browser browser, byte[] film) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(server, "/", "text/html", "<!doctype html><title>Bare</title>".getBytes(StandardCharsets.UTF_8));
        serve(server, "/film.mp4", "video/mp4", film);
        server.start();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 1400))) {
            Page page = context.newPage();
            page.navigate("http://localhost:" + server.getAddress().getPort() + "/");
            List<Double> measured = new ArrayList<>();
            for (int time = 0; time < TIMES; time++) {
                measured.add(((Number) page.evaluate(SHOW, time)).doubleValue());
            }
            Spread spread = Spread.of(measured.subList(WARM_UP, TIMES));
            return List.of(
                    Row.told(TOPIC, "placed → picture on the screen, p50", spread.p50(), "ms"),
                    Row.told(TOPIC, "placed → picture on the screen, p95", spread.p95(), "ms"));
        } finally {
            server.stop(0);
        }
    }

    private static void serve(HttpServer server, String path, String type, byte[] content) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", type);
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                exchange.sendResponseHeaders(200, content.length);
                exchange.getResponseBody().write(content);
            }
        });
    }
}
