package app.animato.tour;

import com.microsoft.playwright.Browser;

/** What somebody holds in their hands. */
enum Device {
    DESKTOP(1440, 900, 1, false),
    PHONE(390, 844, 2, true);

    private final int width;
    private final int height;
    private final int scale;
    private final boolean touch;

    Device(int width, int height, int scale, boolean touch) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.touch = touch;
    }

    /** How wide its pictures are kept, in pixels: finer than a page shows them, and no finer. */
    int printed() {
        return touch ? 3 * width / 2 : width;
    }

    Browser.NewContextOptions options(String language) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(scale)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale(language)
                .setTimezoneId(House.ZONE.getId());
    }
}
