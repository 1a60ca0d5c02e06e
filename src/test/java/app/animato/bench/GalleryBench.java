package app.animato.bench;

import app.animato.AnimatoApplication;
import app.animato.account.AccountId;
import app.animato.account.Registration;
import app.animato.browser.Browsers;
import app.animato.effect.Effect;
import app.animato.gallery.Gallery;
import app.animato.gallery.GalleryKey;
import app.animato.gallery.GalleryWish;
import app.animato.testing.Archive;
import app.animato.testing.FullWall;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What it takes to look through very many videos: the database's part, and the phone's. */
class GalleryBench {

    private static final String QUERIES = "gallery, 100,000 rows against 100";
    private static final int MANY = 100_000;
    private static final int FEW = 100;
    private static final int CHUNK = 5_000;
    private static final int PAGE = 60;
    private static final int ROUNDS = 300;
    private static final int ON_THE_WALL = 10_000;
    private static final Instant NEWEST = Instant.parse("2026-06-01T12:00:00Z");
    private static final Duration APART = Duration.ofMinutes(47);

    @Test
    void gallery(@TempDir Path folder) throws IOException {
        try (ConfigurableApplicationContext application = SpringApplication.run(
                        AnimatoApplication.class,
                        "--server.port=0",
                        "--animato.data=" + folder,
                        "--animato.sandbox.port=0",
                        "--animato.sandbox.task-duration=1s");
                Playwright playwright = Browsers.playwright()) {
            Results.add(queries(application));
            Browser browser = Browsers.launch(playwright);
            Results.add(wall(application, browser));
        }
    }

    private static List<Row> queries(ConfigurableApplicationContext application) {
        Gallery gallery = application.getBean(Gallery.class);
        AccountId few = fill(application, FEW);
        AccountId many = fill(application, MANY);
        GalleryWish all = GalleryWish.ALL;
        GalleryWish one = new GalleryWish(
                Optional.of(Effect.CRASH),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        BiFunction<AccountId, GalleryWish, GalleryKey> middle = (owner, wish) -> {
            List<GalleryKey> keys = gallery.keys(owner, all, Optional.empty(), owner.equals(many) ? MANY / 2 : FEW / 2);
            return keys.getLast();
        };
        GalleryKey middleOfFew = middle.apply(few, all);
        GalleryKey middleOfMany = middle.apply(many, all);
        List<Row> rows = new ArrayList<>();
        rows.addAll(compare(
                "first page",
                () -> gallery.page(few, all, Optional.empty(), PAGE),
                () -> gallery.page(many, all, Optional.empty(), PAGE)));
        rows.addAll(compare(
                "middle page",
                () -> gallery.page(few, all, Optional.of(middleOfFew), PAGE),
                () -> gallery.page(many, all, Optional.of(middleOfMany), PAGE)));
        rows.addAll(compare(
                "neighbours in the middle",
                () -> List.of(gallery.older(few, all, middleOfFew), gallery.newer(few, all, middleOfFew)),
                () -> List.of(gallery.older(many, all, middleOfMany), gallery.newer(many, all, middleOfMany))));
        rows.addAll(compare(
                "five of one effect in the middle",
                () -> gallery.page(few, one, Optional.empty(), 5),
                () -> gallery.page(many, one, Optional.of(middleOfMany), 5)));
        rows.add(Row.told(
                QUERIES,
                "measuring a part of 10,000",
                median(() -> gallery.keys(many, all, Optional.empty(), ON_THE_WALL)),
                "ms"));
        return rows;
    }

    private static List<Row> compare(String name, Runnable few, Runnable many) {
        double small = median(few);
        double large = median(many);
        return List.of(
                Row.told(QUERIES, name + ", 100 rows", small, "ms"),
                Row.told(QUERIES, name + ", 100,000 rows", large, "ms"),
                Row.aimed(QUERIES, name + ", ratio", large / small, "×", 2));
    }

    private static double median(Runnable query) {
        IntStream.range(0, ROUNDS).forEach(round -> query.run());
        List<Double> measured = IntStream.range(0, ROUNDS)
                .mapToObj(round -> {
                    Stopwatch watch = new Stopwatch();
                    query.run();
                    return watch.seconds() * 1000;
                })
                .toList();
        return Spread.of(measured).p50();
    }

    private static AccountId fill(ConfigurableApplicationContext application, int count) {
        Archive archive = new Archive(application.getBean(JdbcClient.class));
        TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
        AccountId owner = archive.newOwner();
        List<Effect> effects = List.of(Effect.values());
        for (int start = 0; start < count; start += CHUNK) {
            int from = start;
            int to = Math.min(count, start + CHUNK);
            transaction.executeWithoutResult(running -> IntStream.range(from, to)
                    .forEach(number -> archive.add(archive.entry(owner)
                            .effect(effects.get(number % effects.size()).value())
                            .seed(number)
                            .asked(NEWEST.minus(APART.multipliedBy(number))))));
        }
        return owner;
    }

    private static List<Row> wall(ConfigurableApplicationContext application, Browser browser) throws IOException {
        String email = "wall@example.org";
        application.getBean(Registration.class).register(email, PhonesWall.PASSWORD);
        new FullWall(application, email).hang(ON_THE_WALL, Instant.now().minusSeconds(60), APART);
        String address = "http://localhost:" + application.getEnvironment().getProperty("local.server.port") + "/";
        try (PhonesWall phone = new PhonesWall(browser, address, email)) {
            return phone.measure();
        }
    }
}
