package app.animato.shell;

import app.animato.shared.ui.Texts;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** What a browser keeps to show when the server is away. */
@Component
class OfflinePage {

    private final Texts texts;

    OfflinePage(Texts texts) {
        this.texts = texts;
    }

    /** The page in a language, with addresses below the path at which Animato is reached. */
    String in(Locale locale, String contextPath) {
        return """
            <!doctype html>
            <html lang="%s">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
            <base href="%s/">
            <title>%s</title>
            <link rel="icon" href="ui/mark.svg">
            <link rel="stylesheet" href="ui/app.css">
            <script src="ui/offline.js"></script>
            </head>
            <body class="away">
            <main class="empty">
            <img src="ui/mark.svg" alt="">
            <h1>%s</h1>
            <p>%s</p>
            <button type="button" class="button-link">%s</button>
            </main>
            </body>
            </html>
            """.formatted(
                        locale.getLanguage(),
                        HtmlUtils.htmlEscape(contextPath),
                        words("shell.offline.page", locale),
                        words("shell.offline.title", locale),
                        words("shell.offline", locale),
                        words("shell.offline.again", locale));
    }

    private String words(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale), "UTF-8");
    }
}
