package app.animato.shell;

import app.animato.shared.ui.Language;
import app.animato.shared.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For browsers that install Animato, and that show its pages while it is away; the same for everybody. */
@RestController
class WebApplicationController {

    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType MANIFEST = new MediaType("application", "manifest+json", StandardCharsets.UTF_8);

    private final OfflinePage offlinePage;
    private final Texts texts;
    private final String worker = file("sw.js");
    private final String keptFiles =
            file("app.css") + file("fonts/animato-sans.woff2") + file("offline.js") + file("mark.svg");

    WebApplicationController(OfflinePage offlinePage, Texts texts) {
        this.offlinePage = offlinePage;
        this.texts = texts;
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<WebManifest> manifest(@RequestParam Optional<String> language) {
        Locale locale = locale(language);
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .body(WebManifest.in(locale, texts.getTranslation("shell.description", locale)));
    }

    @GetMapping("/offline")
    ResponseEntity<String> offline(HttpServletRequest request) {
        return ResponseEntity.ok().contentType(PAGE).body(offlinePage.at(request.getContextPath()));
    }

    /** Another one as soon as anything changes that it keeps, so that browsers keep that instead. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker(HttpServletRequest request) {
        String kept = keptFiles + offlinePage.at(request.getContextPath());
        String version = DigestUtils.md5DigestAsHex(kept.getBytes(StandardCharsets.UTF_8));
        return ResponseEntity.ok().contentType(SCRIPT).body("const version = '" + version + "';\n" + worker);
    }

    private static Locale locale(Optional<String> language) {
        return language.map(Locale::forLanguageTag)
                .flatMap(Language::find)
                .map(Language::locale)
                .orElse(Locale.ENGLISH);
    }

    private static String file(String name) {
        try (InputStream content = new ClassPathResource("META-INF/resources/ui/" + name).getInputStream()) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
