package app.animato.browser;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class AccessibilityIT {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><title>Animato</title>
            <style>:root { color-scheme: light dark; } body { background: light-dark(white, black); color: light-dark(black, %s); }</style>
            <main><h1>A page</h1><p>Words</p>%s</main></html>""";

    @Test
    void what_is_wrong_with_a_page_is_found_whichever_colours_it_is_wrong_in() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright);
                Page page = browser.newPage()) {
            page.setContent(PAGE.formatted("white", ""));
            assertThatNoException().isThrownBy(() -> Accessibility.checkInBothColours(page));

            page.setContent(PAGE.formatted("white", "<button></button>"));
            assertThatThrownBy(() -> Accessibility.checkInBothColours(page)).hasMessageContaining("button-name");

            page.setContent(PAGE.formatted("#222", ""));
            assertThatThrownBy(() -> Accessibility.checkInBothColours(page))
                    .hasMessageContaining("color-contrast")
                    .hasMessageContaining("<p>Words</p>");
        }
    }
}
