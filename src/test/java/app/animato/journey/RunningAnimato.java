package app.animato.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.registration.Registration;
import app.animato.browser.Accessibility;
import app.animato.browser.Browsers;
import app.animato.browser.PageWatch;
import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.testing.QuickHashes;
import app.animato.testing.Visitor;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with the sandbox as its provider, and a browser to use it; shared by all browser tests. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"animato.sandbox.enabled=false", "animato.registration=open", "animato.sign-ups-per-hour=10000"})
@ContextConfiguration(initializers = QuickHashes.class)
abstract class RunningAnimato {

    static final String PASSWORD = "plum orbit lantern 7";

    /** For what takes as long as a video does. */
    static final LocatorAssertions.HasTextOptions PATIENT = new LocatorAssertions.HasTextOptions().setTimeout(60_000);

    /** Long enough to be seen rising, short enough to wait for. */
    private static final Duration TASK = Duration.ofSeconds(4);

    private static volatile Duration task = TASK;

    private static final Path DATA = temporaryFolder();

    static final Sandbox SANDBOX = Sandbox.start(SandboxSettings.in(DATA.resolve("provider"))
            .withTaskDurations(() -> task)
            .withFilm(FilmSettings.TINY)
            .withConcurrencyLimit(20));

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private static final Playwright PLAYWRIGHT = Browsers.playwright();

    private static Browser browser = Browsers.launch(PLAYWRIGHT);

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<PageWatch> watches = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private Registration registration;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("animato.data", () -> DATA.resolve("animato").toString());
        registry.add("animato.budget.house", () -> "none");
        registry.add("animato.budget.zone", () -> "UTC");
        registry.add("wiro.api-key", () -> SandboxSettings.DEFAULT_KEY);
        registry.add("wiro.api-secret", () -> SandboxSettings.DEFAULT_SECRET);
        registry.add("wiro.api-base-url", SANDBOX::baseUrl);
        registry.add("wiro.socket-url", SANDBOX::socketUrl);
    }

    /** It is one for all classes of a process, and goes with it. */
    @BeforeAll
    static void openBrowser() {
        if (!browser.isConnected()) {
            browser = Browsers.launch(PLAYWRIGHT);
        }
    }

    /** For a test that has to do a lot while something is being made: what is asked for next takes as long as this. */
    static void takeLonger(Duration value) {
        task = value;
    }

    @AfterEach
    void leaveTheProviderAsItWas() {
        task = TASK;
        SANDBOX.faults().clear();
    }

    /** What the pages looked like in the end is kept: the quickest answer to why a test failed. */
    @AfterEach
    void closeContexts(TestInfo test) {
        for (BrowserContext context : contexts) {
            for (Page page : context.pages()) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(test.getDisplayName().replaceAll("\\W", "") + "-"
                                + contexts.indexOf(context) + ".png")));
            }
            context.close();
        }
        contexts.clear();
        watches.forEach(PageWatch::assertNothingHappened);
    }

    /**
     * A page of its own device: no cookie is shared with another. Its person wants no motion, unless the options say
     * otherwise: what moves costs a machine without a graphics processor most of its time.
     */
    final Page newDevice() {
        return newDevice(new Browser.NewContextOptions().setViewportSize(1440, 900));
    }

    final Page newDevice(Browser.NewContextOptions options) {
        return newDevice(options, port);
    }

    /** One that reaches Animato by another way than all the others. */
    final Page newDevice(Relay relay) {
        return newDevice(new Browser.NewContextOptions(), relay.port());
    }

    private Page newDevice(Browser.NewContextOptions options, int door) {
        String home = home(door);
        if (options.reducedMotion == null) {
            options.setReducedMotion(ReducedMotion.REDUCE);
        }
        BrowserContext context = browser.newContext(options.setBaseURL(home));
        contexts.add(context);
        watches.add(PageWatch.over(context, home, alsoVisited()));
        return context.newPage();
    }

    /** Other hosts to which the way of people leads. */
    Set<String> alsoVisited() {
        return Set.of();
    }

    /** Somebody without a browser. */
    final Visitor visitor() {
        return new Visitor(port);
    }

    private static String home(int port) {
        return "http://localhost:" + port + "/";
    }

    final Relay relay() throws IOException {
        return Relay.to(port);
    }

    static String newEmail() {
        return "person%05d@example.org".formatted(PEOPLE.incrementAndGet());
    }

    /** Somebody who has an account. */
    final String newPerson() {
        String email = newEmail();
        registration.register(email, PASSWORD);
        return email;
    }

    /** Somebody with a new account in the studio: without the pages on the way there, which other tests go through. */
    final void arrive(Page page) {
        arrive(page, newEmail());
    }

    final void arrive(Page page, String email) {
        arrive(page, email, "");
        studio(page).waitFor();
    }

    /** Somebody at this address, signed in for long; whoever has no account yet gets one. */
    final void arrive(Page page, String email, String address) {
        registration.register(email, PASSWORD);
        Visitor visitor = visitor();
        visitor.signInForLong(email, PASSWORD);
        page.context()
                .addCookies(visitor.cookies().entrySet().stream()
                        .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(home(port)))
                        .toList());
        page.navigate(address);
    }

    /** A page of somebody to whom the house belongs. */
    final Page ownersDevice(String email, String address) {
        registration.register(email, PASSWORD);
        jdbc.sql("update account set role = 'OWNER' where email = :email")
                .param("email", email)
                .update();
        Page page = newDevice();
        arrive(page, email, address);
        return page;
    }

    static void createAccount(Page page, String email) {
        createAccount(page, "create-account", email);
    }

    static void createAccount(Page page, String address, String email) {
        page.navigate(address);
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Create account").click();
        studio(page).waitFor();
    }

    static void signIn(Page page, String email) {
        page.navigate("sign-in");
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(PASSWORD);
        button(page, "Sign in").click();
        studio(page).waitFor();
    }

    /** Returns when the page also hears what the server says by itself; until then it would miss it. */
    static void navigateAndHear(Page page, String address) {
        AtomicBoolean hears = new AtomicBoolean();
        Consumer<WebSocket> listener = line -> line.onFrameReceived(news -> hears.set(true));
        page.onWebSocket(listener);
        page.navigate(address);
        page.waitForCondition(hears::get);
        page.offWebSocket(listener);
    }

    static void signOut(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Account: "))
                .click();
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        page.waitForURL(url -> url.contains("sign-in"));
    }

    private static Locator studio(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Bring a photo to life"));
    }

    static void choosePhoto(Page page, byte[] bytes) {
        page.getByLabel("Photo", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("photo.jpg", "image/jpeg", bytes));
    }

    /** Has exactly these effects chosen. */
    static void chooseEffects(Page page, String... effects) {
        Locator chosen = page.locator(".effect input:checked");
        while (chosen.count() > 0) {
            chosen.first().uncheck();
        }
        for (String effect : effects) {
            page.getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName(effect).setExact(true))
                    .check();
        }
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** What is being made, or was made a moment ago, with this effect. */
    static Locator card(Page page, String effect) {
        return page.getByRole(
                AriaRole.ARTICLE, new Page.GetByRoleOptions().setName(effect).setExact(true));
    }

    /** In both colours, by axe's rules, and with a picture of each for people who want to look. */
    static void inspect(Page page, String name) {
        look(page, name);
        Accessibility.checkInBothColours(page);
    }

    /**
     * Nothing may stick out or be missing. Keeps pictures of the page in light and dark for people to look at, if they
     * are wanted.
     */
    static void look(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // What is half under the head of a page that is scrolled would count as too small to be hit.
        page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })");
        if (Boolean.getBoolean("pictures")) {
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SCREENSHOTS.resolve(name + "-" + scheme + ".png")));
            }
        }
        assertThat((Integer) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what sticks out of " + name)
                .isZero();
        assertThat(page.evaluate(
                        "() => [...document.images].filter(i => i.complete && !i.naturalWidth && i.checkVisibility())"
                                + ".map(i => i.src)"))
                .as("pictures missing on " + name)
                .isEqualTo(List.of());
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("animato-it");
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
