package app.animato.chaos;

import app.animato.account.AccountId;
import app.animato.account.registration.Registration;
import app.animato.account.registration.RegistrationResult;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.MediaKind;
import app.animato.media.MediaPlace;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.MediaLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real application, through the services its pages use. */
final class AnimatoHouse implements House {

    private final Registration registration;
    private final PhotoIntake intake;
    private final MediaLibrary library;
    private final GenerationService service;
    private final JdbcClient jdbc;
    private final Path data;

    AnimatoHouse(ApplicationContext context) {
        registration = context.getBean(Registration.class);
        intake = context.getBean(PhotoIntake.class);
        library = context.getBean(MediaLibrary.class);
        service = context.getBean(GenerationService.class);
        jdbc = context.getBean(JdbcClient.class);
        data = Path.of(context.getEnvironment().getRequiredProperty("animato.data"));
    }

    @Override
    public String newAccount(String email) {
        if (registration.register(email, "plum orbit lantern 7") instanceof RegistrationResult.Registered created) {
            return created.account().id().value().toString();
        }
        throw new IllegalStateException("No account for " + email);
    }

    @Override
    public String newPhoto(String owner, byte[] jpeg) throws IOException {
        if (intake.judge(new ByteArrayInputStream(jpeg)) instanceof PhotoVerdict.Clean clean) {
            KeptPhoto kept = library.keepPhoto(account(owner), clean.photo());
            return kept.photo().id() + "+" + kept.preview().id();
        }
        throw new IllegalStateException("The photo was refused");
    }

    @Override
    public String ask(String owner, String photo, String effect, long seed) {
        List<String> ids = List.of(photo.split("\\+", -1));
        Recipe recipe = new Recipe(media(ids.getFirst()), media(ids.getLast()), Effect.valueOf(effect), new Seed(seed));
        return service.ask(account(owner), recipe).id().toString();
    }

    @Override
    public void cancel(String owner, String generation) {
        GenerationId.parse(generation).ifPresent(id -> service.cancel(account(owner), id));
    }

    @Override
    public Inventory inventory() {
        return new Inventory(
                jdbc
                        .sql("select id, owner from generation")
                        .query((row, number) -> service.find(
                                        account(row.getString("owner")),
                                        new GenerationId(row.getObject("id", UUID.class)))
                                .map(this::kept))
                        .list()
                        .stream()
                        .flatMap(found -> found.stream())
                        .toList(),
                jdbc.sql("select id, owner from media")
                        .query((row, number) -> file(account(row.getString("owner")), media(row.getString("id"))))
                        .set(),
                jdbc.sql("select id, kind, content_type from loose_file")
                        .query((row, number) -> place(MediaPlace.of(
                                MediaKind.valueOf(row.getString("kind")),
                                media(row.getString("id")),
                                row.getString("content_type"))))
                        .set());
    }

    private String place(Path below) {
        return MediaPlace.folder(data)
                .resolve(below)
                .toAbsolutePath()
                .normalize()
                .toString();
    }

    private Kept kept(Generation generation) {
        return new Kept(
                generation.id().toString(),
                generation.recipe().seed().value(),
                generation.status().name(),
                generation
                        .result()
                        .map(result -> file(generation.owner(), result.video()))
                        .orElse(""),
                generation
                        .result()
                        .map(result -> file(generation.owner(), result.poster()))
                        .orElse(""));
    }

    private String file(AccountId owner, MediaId id) {
        return library.find(owner, id)
                .map(item -> library.file(item).toAbsolutePath().normalize().toString())
                .orElse("a row that is missing: " + id);
    }

    private static AccountId account(String id) {
        return new AccountId(UUID.fromString(id));
    }

    private static MediaId media(String id) {
        return new MediaId(UUID.fromString(id));
    }
}
