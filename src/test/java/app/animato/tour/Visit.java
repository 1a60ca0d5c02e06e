package app.animato.tour;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** One person signed in at a desk and on a phone at the same time, in one session: what is begun on one is on both. */
final class Visit {

    /** For a machine that has other things to do. */
    static final double PATIENCE_MS = 300_000;

    private static final String ENGLISH = "en-US";

    private final House house;
    private final Browser browser;
    private final Album album;
    private final Map<Device, Page> pages = new EnumMap<>(Device.class);

    Visit(House house, Browser browser, Album album) {
        this.house = house;
        this.browser = browser;
        this.album = album;
    }

    /** Through the door, and into the empty studio. */
    void comeIn() throws IOException {
        for (Device device : Device.values()) {
            Page door = open(device.options(ENGLISH), "sign-in", "vaadin-password-field");
            album.take(door, device, "sign-in");
            if (pages.isEmpty()) {
                signIn(door);
                pages.put(device, door);
            } else {
                String session = at(Device.DESKTOP).context().storageState();
                pages.put(device, open(device.options(ENGLISH).setStorageState(session), "", ".effect"));
                door.context().close();
            }
            album.take(at(device), device, "studio");
        }
    }

    private static void signIn(Page door) {
        door.locator("vaadin-email-field input").fill(House.EMAIL);
        door.locator("vaadin-password-field input").fill(House.PASSWORD);
        door.keyboard().press("Enter");
        door.locator(".effect").first().waitFor();
    }

    Page at(Device device) {
        Page page = pages.get(device);
        if (page == null) {
            throw new IllegalStateException("Nobody is signed in at " + device);
        }
        return page;
    }

    /** Goes there on all devices, until there is what is waited for. */
    void everywhere(String address, String awaited) {
        pages.values().forEach(page -> {
            page.navigate(address);
            await(page, awaited);
        });
    }

    /** From the top of the page. */
    void take(String name) throws IOException {
        for (Device device : Device.values()) {
            at(device).evaluate("() => document.scrollingElement.scrollTo(0, 0)");
            album.take(at(device), device, name);
        }
    }

    /** On the phone this part of the page stands at the top; the desk has room for it as it is. */
    void take(String name, String part) throws IOException {
        at(Device.PHONE)
                .locator(part)
                .evaluate("part => document.scrollingElement.scrollBy(0, part.getBoundingClientRect().top - 80)");
        at(Device.DESKTOP).evaluate("() => document.scrollingElement.scrollTo(0, 0)");
        for (Device device : Device.values()) {
            album.take(at(device), device, name);
        }
    }

    /** What there is to see while the server is out of reach; left alone, that page would find it again. */
    void cutOff() throws IOException {
        everywhere("offline", "h1");
        pages.values().forEach(page -> page.context().setOffline(true));
        take("offline");
        pages.values().forEach(page -> page.context().setOffline(false));
    }

    /** What those see who only have a link. */
    void strangers(String path) throws IOException {
        for (Device device : Device.values()) {
            Page page = open(device.options(ENGLISH), path, "video");
            album.take(page, device, "shared");
            page.context().close();
        }
    }

    /** The language is the browser's, and nothing else is different. */
    void inAnotherLanguage(String language, String address, String name, Device device, ColorScheme scheme)
            throws IOException {
        Page page = open(device.options(language), "sign-in", "vaadin-password-field");
        signIn(page);
        page.navigate(address);
        await(page, "h1");
        album.take(page, device, name, scheme);
        page.context().close();
    }

    private Page open(Browser.NewContextOptions options, String address, String awaited) {
        BrowserContext context = browser.newContext(options.setBaseURL(house.address()));
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.navigate(address);
        await(page, awaited);
        return page;
    }

    private static void await(Page page, String awaited) {
        page.locator(awaited).and(page.locator(":visible")).first().waitFor();
    }
}
