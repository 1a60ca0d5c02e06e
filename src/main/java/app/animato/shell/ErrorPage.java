package app.animato.shell;

import app.animato.shared.ui.ClientFiles;
import app.animato.shared.ui.Language;
import app.animato.shared.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** What a person sees where something that is no page of ours is missing, refused or broken. */
@Component("error")
class ErrorPage implements View {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Texts texts;

    ErrorPage(Texts texts) {
        this.texts = texts;
    }

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Locale locale = Collections.list(request.getLocales()).stream()
                .filter(wish -> Language.find(wish).isPresent())
                .findFirst()
                .orElse(Locale.ENGLISH);
        // Of what is not for somebody it is not said that it is there.
        String sentence = response.getStatus() < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                ? "shell.not-found"
                : "shell.failure";
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page(sentence, locale, request.getContextPath()));
    }

    private String page(String sentence, Locale locale, String root) {
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <main class="empty">
                <h1>%s</h1>
                <p>%s</p>
                <a class="button-link" href="%s/">%s</a>
                </main>
                </body>
                </html>
                """.formatted(
                        locale.getLanguage(),
                        words(sentence + ".page", locale),
                        HtmlUtils.htmlEscape(root + "/" + ClientFiles.address("app.css")),
                        words(sentence + ".title", locale),
                        words(sentence, locale),
                        HtmlUtils.htmlEscape(root),
                        words("shell.home", locale));
    }

    private String words(String key, Locale locale) {
        return HtmlUtils.htmlEscape(texts.getTranslation(key, locale));
    }
}
