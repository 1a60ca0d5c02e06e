package app.animato.bench;

import app.animato.browser.Browsers;
import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From the end of a task at the provider to its picture in the owner's open browser, and what following it costs; for
 * Animato, and for a client that polls on the schedule of Wiro's own. Both follow the very same tasks.
 */
class CompletionBench {

    /** Until the virtual machine has compiled what a house runs all day. */
    private static final int WARM_UP_ROUNDS = 8;

    private static final int ROUNDS = 9;
    private static final int A_ROUND = 6;
    private static final int LONG_ROUNDS = 5;
    private static final int ALONE = 30;
    private static final FilmSettings FILM = new FilmSettings(640, 24, true);

    private final Random chance = new Random(20261122);
    private final Map<Wished, Map<String, Instant>> seen = new HashMap<>();
    private long seeds = 5000;
    private volatile Duration least = Duration.ofSeconds(2);
    private volatile Duration most = Duration.ofSeconds(5);

    @Test
    void completion_to_screen(@TempDir Path folder) {
        SandboxSettings settings = SandboxSettings.in(folder.resolve("provider"))
                .withFilm(FILM)
                .withTaskDurations(this::duration)
                .withConcurrencyLimit(100);
        try (Sandbox provider = Sandbox.start(settings);
                BenchedAnimato animato = new BenchedAnimato(folder.resolve("animato"), provider);
                PollingClient polling = new PollingClient(provider);
                Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright)) {
            animato.awaitReady();
            for (int round = 0; round < WARM_UP_ROUNDS; round++) {
                round(browser, animato, A_ROUND);
            }
            int callsBefore = provider.calls().total() - polling.calls();
            seen.clear();
            Set<Wished> longOnes = new HashSet<>();
            Set<Wished> alone = new HashSet<>();
            for (int round = 0; round < ROUNDS; round++) {
                round(browser, animato, A_ROUND);
            }
            try (OwnersPage page = new OwnersPage(browser, animato.address(), "patient@example.org")) {
                for (int round = 0; round < ALONE; round++) {
                    List<Wished> asked = ask(page, 1);
                    note(page, asked);
                    alone.addAll(asked);
                }
                least = Duration.ofSeconds(40);
                most = Duration.ofSeconds(80);
                for (int round = 0; round < LONG_ROUNDS; round++) {
                    longOnes.addAll(ask(page, A_ROUND));
                }
                note(page, longOnes);
            }
            int generations = seen.size();
            double calls = provider.calls().total() - polling.calls() - callsBefore;
            Measured all = new Measured(provider, polling, seen);
            Set<String> sets = all.tasks(wish -> !longOnes.contains(wish) && !alone.contains(wish));
            Results.add(Stream.of(
                            all.rows("one at a time, of 2 to 5 s", all.tasks(alone::contains)),
                            all.rows("a set of six, of 2 to 5 s", sets),
                            all.rows("thirty of 40 to 80 s", all.tasks(longOnes::contains)),
                            BareVideo.measure(browser, folder.resolve("animato")),
                            List.of(Row.aimed(
                                    "provider calls", "per generation, files apart", calls / generations, "", 3)))
                    .flatMap(List::stream)
                    .toList());
        }
    }

    private void round(Browser browser, BenchedAnimato animato, int count) {
        try (OwnersPage page = new OwnersPage(browser, animato.address(), "owner" + seeds + "@example.org")) {
            note(page, ask(page, count));
        }
    }

    private List<Wished> ask(OwnersPage page, int count) {
        List<Wished> wishes = Wished.set(++seeds, count);
        page.generate(wishes);
        return wishes;
    }

    private void note(OwnersPage page, Collection<Wished> wishes) {
        wishes.forEach(page::awaitSeen);
        wishes.forEach(wish -> seen.put(wish, page.seen(wish)));
    }

    private synchronized Duration duration() {
        return least.plusMillis(chance.nextLong(most.minus(least).toMillis()));
    }
}
