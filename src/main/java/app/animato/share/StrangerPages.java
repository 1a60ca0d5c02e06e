package app.animato.share;

import app.animato.effect.EffectNames;
import app.animato.generation.Generation;
import app.animato.media.library.MediaLibrary;
import app.animato.shared.ui.ClientFiles;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the pages that strangers see: plain HTML in their language, and whatever is put in is escaped. */
@Component
class StrangerPages {

    private final MessageSource messages;
    private final EffectNames names;
    private final MediaLibrary library;
    private final Template template = template();

    StrangerPages(MessageSource messages, EffectNames names, MediaLibrary library) {
        this.messages = messages;
        this.names = names;
        this.library = library;
    }

    /** The videos, large, and what chats draw a preview from. */
    String videos(Visit visit, Stranger stranger) {
        Locale locale = stranger.locale();
        boolean one = visit.videos().size() == 1;
        String title = one
                ? name(visit.videos().getFirst().generation(), locale)
                : text(locale, "share.page.several", visit.videos().size());
        String about = text(locale, one ? "share.page.about.one" : "share.page.about.several");
        Map<String, Object> page = page(stranger, title);
        page.put("about", about);
        page.put("several", !one);
        page.put("ends", visit.link().expiresAt().map(end -> ends(end, locale)).orElse(""));
        page.put("downloadWord", text(locale, "share.page.download"));
        page.put("photoName", text(locale, "share.page.photo"));
        boolean photoOnce = !one && visit.link().showsPhoto() && haveOnePhoto(visit);
        boolean photoEach = visit.link().showsPhoto() && !photoOnce;
        List<Map<String, Object>> videos = visit.videos().stream()
                .map(shown -> video(visit, shown, photoEach, stranger))
                .toList();
        if (photoOnce) {
            page.put("photoOnce", photo(visit, visit.videos().getFirst(), stranger));
        }
        page.put("videos", videos);
        page.put("backdrop", videos.getFirst());
        page.put("preview", preview(visit, stranger));
        return template.execute(page);
    }

    /** Tells nothing of what lies behind. */
    String locked(Visit visit, Stranger stranger, Visits.Answer before) {
        Locale locale = stranger.locale();
        Map<String, Object> page = page(stranger, text(locale, "share.page.locked"));
        page.put(
                "lock",
                Map.of(
                        "address", stranger.root() + visit.token().path(),
                        "about", text(locale, "share.page.locked.about"),
                        "field", text(locale, "share.page.password"),
                        "open", text(locale, "share.page.open"),
                        "problem",
                                switch (before) {
                                    case RIGHT -> "";
                                    case WRONG -> text(locale, "share.page.wrong");
                                    case TOO_MANY -> text(locale, "share.page.tooMany");
                                }));
        return template.execute(page);
    }

    /** One and the same for whatever is not, is not any more, or never was. */
    String nothing(Stranger stranger) {
        Map<String, Object> page = page(stranger, text(stranger.locale(), "share.page.nothing"));
        page.put("gone", text(stranger.locale(), "share.page.nothing.about"));
        return template.execute(page);
    }

    private Map<String, Object> page(Stranger stranger, String title) {
        Map<String, Object> page = new HashMap<>();
        page.put("language", stranger.locale().toLanguageTag());
        page.put("root", stranger.root());
        page.put("files", ClientFiles.FOLDER);
        page.put("title", title);
        page.put("madeWith", text(stranger.locale(), "share.page.madeWith"));
        for (String section : List.of("preview", "lock", "gone", "videos", "backdrop", "photoOnce")) {
            page.put(section, false);
        }
        return page;
    }

    private static boolean haveOnePhoto(Visit visit) {
        return visit.videos().stream()
                        .map(shown -> shown.generation().recipe().preview())
                        .distinct()
                        .count()
                == 1;
    }

    private static String files(Visit visit, ShownVideo shown, Stranger stranger) {
        return stranger.root() + visit.token().path() + "/" + shown.number();
    }

    private static String photo(Visit visit, ShownVideo shown, Stranger stranger) {
        return files(visit, shown, stranger) + "-photo.jpg";
    }

    private Map<String, Object> video(Visit visit, ShownVideo shown, boolean withPhoto, Stranger stranger) {
        Generation generation = shown.generation();
        String files = files(visit, shown, stranger);
        Map<String, Object> video = new HashMap<>();
        video.put("name", name(generation, stranger.locale()));
        video.put("file", files + ".mp4");
        video.put("still", files + ".jpg");
        video.put("photo", withPhoto ? photo(visit, shown, stranger) : "");
        video.put("download", files + ".mp4?download");
        video.put("playsByItself", visit.videos().size() == 1);
        video.put("size", size(generation));
        return video;
    }

    /** So that the page does not jump when the video comes; false when it is not known. */
    private Object size(Generation generation) {
        return generation
                .result()
                .flatMap(result -> library.find(generation.owner(), result.video()))
                .filter(item -> item.width() > 0 && item.height() > 0)
                .<Object>map(item -> Map.of("width", item.width(), "height", item.height()))
                .orElse(false);
    }

    private static Map<String, Object> preview(Visit visit, Stranger stranger) {
        String address = stranger.home() + visit.token().path();
        String first = address + "/" + visit.videos().getFirst().number();
        return Map.of("address", address, "still", first + ".jpg", "file", first + ".mp4");
    }

    private String name(Generation generation, Locale locale) {
        return names.of(generation.recipe().effect(), locale);
    }

    private String ends(Instant end, Locale locale) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(end.atZone(ZoneOffset.UTC));
        return text(locale, "share.page.ends", day);
    }

    private String text(Locale locale, String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    private static Template template() {
        ClassPathResource page = new ClassPathResource("share/page.html");
        try (Reader reader = new InputStreamReader(page.getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).compile(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
