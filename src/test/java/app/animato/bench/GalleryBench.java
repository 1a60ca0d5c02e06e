package app.animato.bench;

import app.animato.AnimatoApplication;
import app.animato.account.AccountId;
import app.animato.account.registration.Registration;
import app.animato.browser.Browsers;
import app.animato.effect.Effect;
import app.animato.gallery.Gallery;
import app.animato.gallery.GalleryKey;
import app.animato.gallery.GalleryWish;
import app.animato.testing.DatabaseKind;
import app.animato.testing.FullWall;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What it takes to look through very many videos: the database's part, and the phone's. */
class GalleryBench {

    private static final int FEW = 100;
    private static final int MANY = 100_000;
    private static final int PAGE = 60;
    private static final int A_FEW = 5;
    private static final int ON_THE_WALL = 10_000;
    private static final Duration APART = Duration.ofMinutes(47);
    private static final GalleryWish ONE_EFFECT = new GalleryWish(
            Optional.of(Effect.CRASH), false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private record Times(double first, double middle, double neighbours, double effect, double places) {}

    @ParameterizedTest
    @EnumSource
    void queries(DatabaseKind kind) throws SQLException {
        Times unused = measure(kind, FEW);
        Times few = measure(kind, FEW);
        Times many = measure(kind, MANY);
        String topic = "gallery, " + kind.name().toLowerCase(Locale.ROOT);
        List<Row> rows = new ArrayList<>();
        rows.addAll(compare(topic, "first page", few.first(), many.first()));
        rows.addAll(compare(topic, "middle page", few.middle(), many.middle()));
        rows.addAll(compare(topic, "neighbours in the middle", few.neighbours(), many.neighbours()));
        rows.addAll(compare(topic, "five of one effect in the middle", few.effect(), many.effect()));
        rows.add(Row.told(topic, "measuring 10,000 of 100,000 videos, p50", many.places(), "ms"));
        Results.add(rows);
    }

    private static List<Row> compare(String topic, String what, double few, double many) {
        return List.of(
                Row.told(topic, what + " of 100 videos, p50", few, "ms"),
                Row.told(topic, what + " of 100,000 videos, p50", many, "ms"),
                Row.aimed(topic, what + ", many against few", many / few, "×", 2));
    }

    private static Times measure(DatabaseKind kind, int count) throws SQLException {
        try (ManyVideos<Gallery> videos = new ManyVideos<>(kind, count, Gallery.class)) {
            Gallery gallery = videos.reader();
            AccountId owner = videos.owner();
            GalleryWish all = GalleryWish.ALL;
            // As far from the end as a page is long, where there are few.
            int before = Math.min(count / 2, count - PAGE);
            Optional<GalleryKey> middle = Optional.of(
                    gallery.keys(owner, all, Optional.empty(), before).getLast());
            return new Times(
                    ManyVideos.median(() -> gallery.page(owner, all, Optional.empty(), PAGE)),
                    ManyVideos.median(() -> gallery.page(owner, all, middle, PAGE)),
                    ManyVideos.median(() ->
                            List.of(gallery.older(owner, all, middle.get()), gallery.newer(owner, all, middle.get()))),
                    // Of a hundred there are but five.
                    ManyVideos.median(
                            () -> gallery.page(owner, ONE_EFFECT, middle.filter(place -> count > FEW), A_FEW)),
                    ManyVideos.median(() -> gallery.keys(owner, all, Optional.empty(), ON_THE_WALL)));
        }
    }

    @Test
    void wall(@TempDir Path folder) throws IOException {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                        AnimatoApplication.class,
                        "--server.port=0",
                        "--animato.data=" + folder,
                        "--animato.sandbox.port=0",
                        "--animato.sandbox.task-duration=1s");
                Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            String email = "wall@example.org";
            application.getBean(Registration.class).register(email, PhonesWall.PASSWORD);
            new FullWall(application, email).hang(ON_THE_WALL, Instant.now().minusSeconds(60), APART);
            String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
            try (PhonesWall phone = new PhonesWall(browser, address, email)) {
                Results.add(phone.measure());
            }
        }
    }
}
