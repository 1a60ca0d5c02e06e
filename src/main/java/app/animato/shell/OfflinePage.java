package app.animato.shell;

import app.animato.shared.ui.Language;
import app.animato.shared.ui.Texts;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * What a browser keeps to show when the server is away, in every language: whoever changes theirs meanwhile needs no other
 * page, and the worker that keeps it is never replaced for that.
 */
@Component
class OfflinePage {

    private final Texts texts;

    OfflinePage(Texts texts) {
        this.texts = texts;
    }

    /** With addresses below the path at which Animato is reached. */
    String at(String contextPath) {
        return """
            <!doctype html>
            <html lang="en">
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
            %s</body>
            </html>
            """.formatted(
                        HtmlUtils.htmlEscape(contextPath),
                        words("shell.offline.page", Locale.ENGLISH),
                        Language.all().stream()
                                .map(language -> content(language.locale()))
                                .collect(Collectors.joining()));
    }

    /** Hidden unless it is the page's own language, until the page knows its reader's. */
    private String content(Locale locale) {
        return """
            <main class="empty" lang="%s" data-title="%s"%s>
            <img src="ui/mark.svg" alt="">
            <h1>%s</h1>
            <p>%s</p>
            <button type="button" class="button-link">%s</button>
            </main>
            """.formatted(
                        locale.getLanguage(),
                        words("shell.offline.page", locale),
                        locale.equals(Locale.ENGLISH) ? "" : " hidden",
                        words("shell.offline.title", locale),
                        words("shell.offline", locale),
                        words("shell.offline.again", locale));
    }

    private String words(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale), "UTF-8");
    }
}
