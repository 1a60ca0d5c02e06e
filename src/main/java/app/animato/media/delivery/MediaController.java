package app.animato.media.delivery;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.media.ContentTypes;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.library.Arrivals;
import app.animato.media.library.MediaLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands kept files to their owner, whole or in ranges, straight from the disk. Whatever is not this account's, does not
 * exist or is no id gets one and the same answer: 404, without a body.
 */
@RestController
class MediaController {

    private static final Logger log = LoggerFactory.getLogger(MediaController.class);

    private final MediaLibrary library;
    private final Arrivals arrivals;
    private final Thumbnails thumbnails;
    private final CurrentAccount account;

    MediaController(MediaLibrary library, Arrivals arrivals, Thumbnails thumbnails, CurrentAccount account) {
        this.library = library;
        this.arrivals = arrivals;
        this.thumbnails = thumbnails;
        this.account = account;
    }

    @GetMapping("/media/{id}")
    ResponseEntity<Resource> serve(@PathVariable String id, @RequestParam Optional<String> download) {
        return account.find()
                .flatMap(owner -> MediaId.parse(id).flatMap(media -> await(owner, media)))
                .map(item -> answer(item, library.file(item), download.isPresent()))
                .orElseGet(MediaController::missing);
    }

    @GetMapping("/media/{id}/small")
    ResponseEntity<Resource> serveSmall(@PathVariable String id) {
        return account.find()
                .flatMap(owner -> MediaId.parse(id).flatMap(media -> library.find(owner, media)))
                .map(item -> answer(item, thumbnails.of(item, library.file(item)), false))
                .orElseGet(MediaController::missing);
    }

    private Optional<MediaItem> await(AccountId owner, MediaId id) {
        return library.find(owner, id).or(() -> {
            arrivals.await(owner, id);
            return library.find(owner, id);
        });
    }

    private ResponseEntity<Resource> answer(MediaItem item, Path file, boolean download) {
        if (!Files.isRegularFile(file)) {
            log.error("The file of {} {} is missing on the disk", item.kind(), item.id());
            return missing();
        }
        return ResponseEntity.ok()
                .eTag('"' + item.sha256() + '"')
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable())
                .contentType(MediaType.parseMediaType(item.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(item, download))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(file));
    }

    private static String disposition(MediaItem item, boolean download) {
        if (!download && !item.contentType().equals(ContentTypes.UNKNOWN)) {
            return "inline";
        }
        var name = "animato-" + item.id().toString().substring(0, 8);
        return ContentDisposition.attachment()
                .filename(name + "." + ContentTypes.extension(item.contentType()))
                .build()
                .toString();
    }

    private static ResponseEntity<Resource> missing() {
        return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
    }
}
