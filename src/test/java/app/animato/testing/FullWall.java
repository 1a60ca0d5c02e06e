package app.animato.testing;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationService;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.MediaLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.ThrowingFunction;

/** Fills somebody's wall without waiting for each video: one is made, and many rows show it under other posters. */
public final class FullWall {

    private static final Path FRONTEND = Path.of("frontend");

    private final ApplicationContext application;
    private final JdbcClient jdbc;
    private final AccountId owner;
    private final KeptPhoto photo;
    private final Generation made;
    private final Map<Effect, MediaId> posters;

    public FullWall(ApplicationContext application, String email) throws IOException {
        this.application = application;
        this.jdbc = application.getBean(JdbcClient.class);
        this.owner = new AccountId(jdbc.sql("select id from account where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
        this.photo = photo();
        this.made = make(new Recipe(photo.photo().id(), photo.preview().id(), Effect.ELECTRIFY, new Seed(1)));
        this.posters = Arrays.stream(Effect.values())
                .collect(Collectors.toMap(Function.identity(), ThrowingFunction.of(this::poster)));
    }

    public AccountId owner() {
        return owner;
    }

    private KeptPhoto photo() throws IOException {
        try (InputStream portrait =
                Files.newInputStream(FRONTEND.resolve("sample").resolve("portrait.jpg"))) {
            PhotoVerdict verdict = application.getBean(PhotoIntake.class).judge(portrait);
            if (verdict instanceof PhotoVerdict.Clean clean) {
                return application.getBean(MediaLibrary.class).keepPhoto(owner, clean.photo());
            }
            throw new IllegalStateException("Refused: " + verdict);
        }
    }

    private Generation make(Recipe recipe) {
        GenerationService service = application.getBean(GenerationService.class);
        Generation asked = service.ask(owner, recipe);
        return Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(
                        () -> service.find(owner, asked.id()).orElseThrow(),
                        found -> found.status().isEnd());
    }

    private MediaId poster(Effect effect) throws IOException {
        MediaLibrary library = application.getBean(MediaLibrary.class);
        try (var file = library.scratch()) {
            Files.copy(
                    FRONTEND.resolve("effects").resolve(effect.value() + ".webp"),
                    file.path(),
                    StandardCopyOption.REPLACE_EXISTING);
            MediaId id = MediaId.create();
            library.keep(owner, id, MediaKind.POSTER, file.path(), "image/webp", 320, 320);
            return id;
        }
    }

    /** Hangs so many, the newest first, each so long before the one before it; the ids in this order. */
    public List<UUID> hang(int count, Instant newest, Duration apart) {
        Archive archive = new Archive(jdbc);
        List<Effect> effects = List.of(Effect.values());
        List<UUID> ids = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Effect effect = effects.get(number % effects.size());
            UUID id = archive.add(archive.entry(owner)
                    .effect(effect.value())
                    .seed(1000L + number)
                    .asked(newest.minus(apart.multipliedBy(number))));
            show(id, effect);
            ids.add(id);
        }
        return ids;
    }

    private void show(UUID id, Effect effect) {
        jdbc.sql("update generation set video = :video, poster = :poster, photo = :photo, photo_preview = :preview"
                        + " where id = :id")
                .param("video", made.result().orElseThrow().video().value())
                .param("poster", Objects.requireNonNull(posters.get(effect)).value())
                .param("photo", photo.photo().id().value())
                .param("preview", photo.preview().id().value())
                .param("id", id)
                .update();
    }
}
