package app.animato.gallery;

import app.animato.account.Account;
import app.animato.account.AccountId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.media.library.MediaLibrary;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Service;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that Animato keeps for somebody, in one file: their photos and videos as they are kept, and in {@code animato.json}
 * what is known of them. Written while it is read, a page at a time.
 */
@Service
class OwnData {

    private static final Set<MediaKind> KINDS = Set.of(MediaKind.PHOTO, MediaKind.VIDEO, MediaKind.OTHER);

    private final OwnWishes wishes;
    private final MediaLibrary library;
    private final JsonMapper json;
    private final Clock clock;

    OwnData(OwnWishes wishes, MediaLibrary library, Clock clock) {
        this.wishes = wishes;
        this.library = library;
        this.json = JsonMapper.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        this.clock = clock;
    }

    void write(Account account, OutputStream out) throws IOException {
        try (ArchiveWriter archive = new ArchiveWriter(out)) {
            try (JsonGenerator facts = json.createGenerator(archive.begin("animato.json", clock.instant()))) {
                write(account, facts);
            }
            library.forEach(account.id(), KINDS, item -> {
                Path file = library.file(item);
                // Whoever removes something meanwhile gets it, or does not.
                if (Files.isRegularFile(file)) {
                    archive.put(place(item.kind(), item), item.createdAt(), file);
                }
            });
        }
    }

    private void write(Account account, JsonGenerator facts) throws IOException {
        facts.writeStartObject();
        facts.writeObjectPropertyStart("account");
        facts.writeStringProperty("email", account.email().value());
        facts.writeStringProperty("since", account.createdAt().toString());
        facts.writeEndObject();
        facts.writeArrayPropertyStart("files");
        library.forEach(account.id(), KINDS, item -> {
            facts.writeStartObject();
            facts.writeStringProperty("id", item.id().toString());
            facts.writeStringProperty("file", place(item.kind(), item));
            facts.writeStringProperty("keptAt", item.createdAt().toString());
            facts.writeNumberProperty("bytes", item.bytes());
            facts.writeNumberProperty("width", item.width());
            facts.writeNumberProperty("height", item.height());
            facts.writeEndObject();
        });
        facts.writeEndArray();
        facts.writeArrayPropertyStart("wishes");
        writeWishes(account.id(), facts);
        facts.writeEndArray();
        facts.writeEndObject();
    }

    private void writeWishes(AccountId owner, JsonGenerator facts) {
        List<OwnWish> page = wishes.first(owner);
        while (!page.isEmpty()) {
            page.forEach(wish -> write(wish, facts));
            page = wishes.behind(owner, page.getLast());
        }
    }

    private static void write(OwnWish wish, JsonGenerator facts) {
        facts.writeStartObject();
        facts.writeStringProperty("id", wish.id().toString());
        facts.writeStringProperty("effect", wish.effect().value());
        facts.writeNumberProperty("seed", wish.seed());
        facts.writeStringProperty("status", wish.status().name().toLowerCase(Locale.ROOT));
        facts.writeStringProperty("askedAt", wish.askedAt().toString());
        wish.endedAt().ifPresent(ended -> facts.writeStringProperty("endedAt", ended.toString()));
        wish.cost().ifPresent(cost -> facts.writeNumberProperty("costInDollars", cost.stripTrailingZeros()));
        facts.writeStringProperty("photo", wish.photo().toString());
        wish.video().ifPresent(video -> facts.writeStringProperty("video", video.toString()));
        facts.writeBooleanProperty("favourite", wish.favourite());
        wish.trashedAt().ifPresent(trashed -> facts.writeStringProperty("inTrashSince", trashed.toString()));
        facts.writeEndObject();
    }

    private static String place(MediaKind kind, MediaItem item) {
        String folder =
                switch (kind) {
                    case PHOTO, PHOTO_PREVIEW -> "photos/";
                    case VIDEO -> "videos/";
                    case POSTER, OTHER -> "others/";
                };
        return folder + item.id() + "." + item.extension();
    }
}
