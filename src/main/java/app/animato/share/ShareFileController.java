package app.animato.share;

import app.animato.generation.Generation;
import app.animato.media.MediaId;
import app.animato.media.delivery.Rendition;
import app.animato.media.delivery.RenditionOutcome;
import app.animato.media.delivery.Renditions;
import app.animato.media.library.MediaLibrary;
import app.animato.shared.LinkAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The files of a page for strangers: made by us, so that nothing in them says more than what can be seen. Browsers ask
 * again each time whether they may still show them.
 */
@RestController
class ShareFileController {

    private static final long COME_BACK_SECONDS = 30;

    private final Visits visits;
    private final Renditions renditions;
    private final MediaLibrary library;
    private final SharePageController pages;
    private final LinkAddress address;

    ShareFileController(
            Visits visits,
            Renditions renditions,
            MediaLibrary library,
            SharePageController pages,
            LinkAddress address) {
        this.visits = visits;
        this.renditions = renditions;
        this.library = library;
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/s/{token}/{number:[1-9]\\d{0,3}}.mp4")
    ResponseEntity<?> video(
            @PathVariable String token,
            @PathVariable int number,
            @RequestParam Optional<String> download,
            HttpServletRequest request) {
        return rendition(token, number, Rendition.PLAIN, download.isPresent(), request);
    }

    @GetMapping("/s/{token}/{number:[1-9]\\d{0,3}}.jpg")
    ResponseEntity<?> still(@PathVariable String token, @PathVariable int number, HttpServletRequest request) {
        return rendition(token, number, Rendition.STILL, false, request);
    }

    /** The small one that stands for it in lists, drawn anew when it was taken in. */
    @GetMapping("/s/{token}/{number:[1-9]\\d{0,3}}-photo.jpg")
    ResponseEntity<?> photo(@PathVariable String token, @PathVariable int number, HttpServletRequest request) {
        return visit(token, request)
                .filter(visit -> visit.link().showsPhoto())
                .flatMap(visit -> visit.video(number))
                .flatMap(video -> library.find(video.owner(), video.recipe().preview()))
                .filter(item -> Files.isRegularFile(library.file(item)))
                .<ResponseEntity<?>>map(item ->
                        file(library.file(item), item.sha256(), MediaType.parseMediaType(item.contentType()), "inline"))
                .orElseGet(() -> nothing(request));
    }

    private ResponseEntity<?> rendition(
            String token, int number, Rendition rendition, boolean download, HttpServletRequest request) {
        Optional<Generation> shown = visit(token, request).flatMap(visit -> visit.video(number));
        Optional<MediaId> video = shown.flatMap(Generation::result).map(Generation.Result::video);
        if (shown.isEmpty() || video.isEmpty()) {
            return nothing(request);
        }
        return switch (renditions.make(shown.get().owner(), video.get(), rendition)) {
            case RenditionOutcome.Made made ->
                file(
                        made.file(),
                        made.tag(),
                        MediaType.parseMediaType(rendition.contentType()),
                        download ? attachment(number, rendition) : "inline");
            case RenditionOutcome.Missing missing -> nothing(request);
            case RenditionOutcome.Crowded crowded -> later();
            case RenditionOutcome.Failed failed -> later();
        };
    }

    private Optional<Visit> visit(String token, HttpServletRequest request) {
        Optional<String> pass = pages.pass(request);
        return visits.find(token).filter(visit -> visits.isOpenTo(visit, pass));
    }

    private static ResponseEntity<?> file(Path file, String tag, MediaType type, String disposition) {
        return ResponseEntity.ok()
                .eTag('"' + tag + '"')
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(new FileSystemResource(file));
    }

    /** Tells nothing of whose it is or how it was made. */
    private static String attachment(int number, Rendition rendition) {
        return ContentDisposition.attachment()
                .filename("animato-" + number + "." + rendition.extension())
                .build()
                .toString();
    }

    private ResponseEntity<?> nothing(HttpServletRequest request) {
        return pages.nothing(Stranger.of(request, address));
    }

    private static ResponseEntity<?> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(COME_BACK_SECONDS))
                .build();
    }
}
