package app.animato.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.Test;

class BrowsersIT {

    @Test
    void a_browser_opens_a_page_and_tells_its_title() {
        try (Playwright playwright = Browsers.playwright();
                Browser browser = Browsers.launch(playwright);
                Page page = browser.newPage()) {
            page.navigate("data:text/html,<title>Animato</title>");

            assertThat(page.title()).isEqualTo("Animato");
        }
    }
}
