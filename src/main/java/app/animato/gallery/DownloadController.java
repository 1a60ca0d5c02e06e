package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.account.CurrentAccount;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.media.MediaId;
import app.animato.media.delivery.RenditionOutcome;
import app.animato.media.delivery.Renditions;
import app.animato.media.library.MediaLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /download/<generation>.<extension>}: a finished video as a file of one's choice, under a name that says
 * what it is. What is another's, missing, unfinished or nonsense gets one and the same answer: 404, without a body.
 */
@RestController
class DownloadController {

    private static final Duration COME_BACK = Duration.ofSeconds(30);

    private final GenerationService generations;
    private final MediaLibrary library;
    private final Renditions renditions;
    private final CurrentAccount account;

    private record Wanted(Generation generation, MediaId video, DownloadKind kind) {}

    DownloadController(
            GenerationService generations, MediaLibrary library, Renditions renditions, CurrentAccount account) {
        this.generations = generations;
        this.library = library;
        this.renditions = renditions;
        this.account = account;
    }

    @GetMapping("/download/{file}")
    ResponseEntity<Resource> download(@PathVariable String file) {
        return account.find()
                .flatMap(owner -> wanted(owner, file).map(wanted -> answer(owner, wanted)))
                .orElseGet(DownloadController::missing);
    }

    private Optional<Wanted> wanted(AccountId owner, String file) {
        int dot = file.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        return DownloadKind.parse(file.substring(dot + 1))
                .flatMap(kind -> GenerationId.parse(file.substring(0, dot))
                        .flatMap(id -> generations.find(owner, id))
                        .flatMap(generation ->
                                generation.result().map(result -> new Wanted(generation, result.video(), kind))));
    }

    private ResponseEntity<Resource> answer(AccountId owner, Wanted wanted) {
        return wanted.kind()
                .rendition()
                .map(rendition -> switch (renditions.make(owner, wanted.video(), rendition)) {
                    case RenditionOutcome.Made made -> file(wanted, made.file(), rendition.contentType());
                    case RenditionOutcome.Missing missing -> missing();
                    case RenditionOutcome.Crowded crowded -> later();
                    case RenditionOutcome.Failed failed -> later();
                })
                .orElseGet(() -> asKept(owner, wanted));
    }

    private ResponseEntity<Resource> asKept(AccountId owner, Wanted wanted) {
        return library.find(owner, wanted.video())
                .filter(item -> Files.isRegularFile(library.file(item)))
                .map(item -> file(wanted, library.file(item), item.contentType()))
                .orElseGet(DownloadController::missing);
    }

    private static ResponseEntity<Resource> file(Wanted wanted, Path file, String contentType) {
        String name = wanted.kind().fileName(wanted.generation().recipe());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(contentType))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    private static ResponseEntity<Resource> later() {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(COME_BACK.toSeconds()))
                .build();
    }

    private static ResponseEntity<Resource> missing() {
        return ResponseEntity.notFound().build();
    }
}
