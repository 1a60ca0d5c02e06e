package app.animato.tour;

import app.animato.shared.ffmpeg.FfmpegProgram;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Takes pictures of pages when they have come to rest, in light and in dark, and keeps them small. */
final class Album {

    /** In bytes. */
    private static final long LARGEST = 45_000;

    private static final List<Integer> QUALITIES = List.of(60, 45, 32, 20);

    /** What is fetched only when it comes into sight is fetched now: nobody can tell which of it is on the picture. */
    private static final String HURRY = "() => [...document.images].forEach(i => (i.loading = 'eager'))";

    private static final String RESTED = """
            () => document.fonts.status === 'loaded'
              && [...document.images].every(i => i.complete || !i.checkVisibility())
              && document.getAnimations().every(a => a.playState !== 'running'
                || a.effect.getComputedTiming().iterations === Infinity)
            """;

    /** Holds every film at the same moment, in the middle of what it has to show. */
    private static final String HOLD = """
            () => Promise.all([...document.querySelectorAll('video')]
              .filter(video => video.currentSrc && video.checkVisibility() && video.preload !== 'none')
              .map(video => new Promise((done, fail) => {
                setTimeout(() => fail(new Error(`${video.currentSrc} does not stand still`)), 15000);
                video.autoplay = false;
                // They are out of sight while it plays.
                video.controls = false;
                video.pause();
                if (Math.abs(video.currentTime - 2.1) < 0.01) return done();
                video.addEventListener('seeked', () => requestAnimationFrame(() => done()), { once: true });
                video.currentTime = 2.1;
              })))
            """;

    private final Path raw = Path.of("target", "tour");
    private final Path pictures = Path.of("docs", "tour");

    /** Whatever an earlier tour left is gone. */
    Album() throws IOException {
        Files.createDirectories(raw);
        Files.createDirectories(pictures);
        try (var old = Files.newDirectoryStream(pictures, "*.webp")) {
            for (Path picture : old) {
                Files.delete(picture);
            }
        }
    }

    /** As {@code docs/tour/<name>-<device>-<scheme>.webp}. */
    void take(Page page, Device device, String name) throws IOException {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            take(page, device, name, scheme);
        }
    }

    void take(Page page, Device device, String name, ColorScheme scheme) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.evaluate(HURRY);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForFunction(RESTED);
        page.evaluate(HOLD);
        String file = (name + "-" + device + "-" + scheme).toLowerCase(Locale.ROOT);
        Path picture = raw.resolve(file + ".png");
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(picture));
        shrink(picture, device, pictures.resolve(file + ".webp"));
    }

    private static void shrink(Path picture, Device device, Path target) throws IOException {
        for (int quality : QUALITIES) {
            encode(picture, device, target, quality);
            if (Files.size(target) <= LARGEST) {
                return;
            }
        }
        throw new IOException(target + " cannot be made small enough");
    }

    private static void encode(Path picture, Device device, Path target, int quality) throws IOException {
        List<String> arguments = List.of(
                "-v",
                "error",
                "-nostdin",
                "-y",
                "-i",
                picture.toString(),
                "-vf",
                "scale=" + device.printed() + ":-2:flags=lanczos",
                "-c:v",
                "libwebp",
                "-pix_fmt",
                "yuv420p",
                "-quality",
                Integer.toString(quality),
                target.toString());
        try {
            int exit = FfmpegProgram.ffmpeg()
                    .process(List.of(), arguments)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("ffmpeg ended with " + exit);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
