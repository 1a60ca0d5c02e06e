package app.animato.tour;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who or what is on the photos: the sample's portrait in other clothes, and drawings of the tour's own. */
enum Sitter {
    SISTER("morning.css", 1200, 1200),
    FRIEND("forest.css", 1050, 1400),
    FRIEND_FROM_NEAR("forest.css", 1500, 1000),
    CAT("cat.svg", 1200, 1200),
    LIGHTHOUSE("lighthouse.svg", 1500, 1000);

    private static final Path PORTRAIT = Path.of("frontend", "sample", "portrait.svg");

    private final String source;
    private final int width;
    private final int height;

    Sitter(String source, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
    }

    /** A photo of it, as a JPEG. */
    byte[] photo(Browser browser) throws IOException {
        try (Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height))) {
            page.setContent("<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>" + drawing());
            return page.screenshot(
                    new Page.ScreenshotOptions().setType(ScreenshotType.JPEG).setQuality(92));
        }
    }

    private String drawing() throws IOException {
        if (source.endsWith(".svg")) {
            return read();
        }
        String filled = Files.readString(PORTRAIT)
                .replaceFirst("viewBox=\"[^\"]+\"", "$0 preserveAspectRatio=\"xMidYMid slice\"");
        return "<style>" + read() + "</style>" + filled;
    }

    private String read() throws IOException {
        try (InputStream content = Sitter.class.getResourceAsStream("/tour/" + source)) {
            if (content == null) {
                throw new IOException("No drawing " + source);
            }
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
