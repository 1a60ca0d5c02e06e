package app.animato.tour;

import app.animato.AnimatoApplication;
import app.animato.account.AccountId;
import app.animato.account.registration.Registration;
import app.animato.account.registration.RegistrationResult;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.Order;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.SetId;
import app.animato.media.KeptPhoto;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.MediaLibrary;
import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.sandbox.TaskFault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.awaitility.Awaitility;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on a fresh folder, with a sandbox that makes its videos, and somebody who owns it. */
final class House implements AutoCloseable {

    static final String EMAIL = "ada@example.org";
    static final String PASSWORD = "plum orbit lantern 7";
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** What the links for strangers begin with. */
    static final String PUBLIC = "https://animato.example.org";

    private static final Seed SEED = new Seed(7);
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    /** As large as people see them; they are only looked at while they stand still. */
    private static final FilmSettings FILM = new FilmSettings(FilmSettings.FULL.longSide(), 4, false);

    private final Queue<Duration> durations = new ConcurrentLinkedQueue<>();
    private final Sandbox sandbox;
    private final ConfigurableApplicationContext animato;
    private final GenerationService generations;
    private final JdbcClient jdbc;
    private final AccountId owner;

    House(Path folder) {
        sandbox = Sandbox.start(SandboxSettings.in(folder.resolve("provider"))
                .withTaskDurations(() -> Optional.ofNullable(durations.poll()).orElse(QUICK))
                .withConcurrencyLimit(20)
                .withFilm(FILM));
        animato = SpringApplication.run(
                AnimatoApplication.class,
                "--server.port=0",
                "--animato.data=" + folder.resolve("animato"),
                "--animato.public-url=" + PUBLIC,
                "--wiro.api-key=" + SandboxSettings.DEFAULT_KEY,
                "--wiro.api-secret=" + SandboxSettings.DEFAULT_SECRET,
                "--wiro.api-base-url=" + sandbox.baseUrl(),
                "--wiro.socket-url=" + sandbox.socketUrl());
        generations = animato.getBean(GenerationService.class);
        jdbc = animato.getBean(JdbcClient.class);
        owner = register();
    }

    String address() {
        return "http://localhost:" + animato.getEnvironment().getProperty("local.server.port") + "/";
    }

    private AccountId register() {
        if (animato.getBean(Registration.class).register(EMAIL, PASSWORD)
                instanceof RegistrationResult.Registered created) {
            return created.account().id();
        }
        throw new IllegalStateException("No account for " + EMAIL);
    }

    KeptPhoto keep(byte[] photo) throws IOException {
        if (animato.getBean(PhotoIntake.class).judge(new ByteArrayInputStream(photo))
                instanceof PhotoVerdict.Clean clean) {
            return animato.getBean(MediaLibrary.class).keepPhoto(owner, clean.photo());
        }
        throw new IllegalStateException("A drawing was refused");
    }

    /** The next videos take so long, in the order in which they go out; those after them are quick again. */
    void slowly(List<Duration> next) {
        durations.clear();
        durations.addAll(next);
    }

    /** Asks for the videos of a sitting together, and does not wait for them. */
    List<GenerationId> ask(Sitting sitting, KeptPhoto photo) {
        List<Recipe> wishes = sitting.effects().stream()
                .map(effect -> new Recipe(photo.photo().id(), photo.preview().id(), effect, SEED))
                .toList();
        return ((Order.Taken) generations.ask(owner, SetId.create(), wishes))
                .generations().stream().map(Generation::id).toList();
    }

    /** One of the same photo that does not work out, as the provider sometimes has it. */
    GenerationId askInVain(Recipe like, Effect effect) {
        sandbox.faults().nextTask(TaskFault.FAILS);
        GenerationId id = generations
                .ask(owner, new Recipe(like.photo(), like.preview(), effect, SEED))
                .id();
        awaitEnd(List.of(id));
        sandbox.faults().clear();
        return id;
    }

    void awaitEnd(List<GenerationId> ids) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> ids.stream().allMatch(id -> find(id).status().isEnd()));
    }

    Generation find(GenerationId id) {
        return generations.find(owner, id).orElseThrow();
    }

    /** Has them made on an earlier day, each a little after the one before it. */
    void backdate(List<GenerationId> ids, Sitting sitting) {
        ZonedDateTime first = LocalDate.now(ZONE)
                .minusDays(sitting.daysAgo())
                .atTime(sitting.when())
                .atZone(ZONE);
        for (int number = 0; number < ids.size(); number++) {
            OffsetDateTime asked = first.plusSeconds(number).toOffsetDateTime().withOffsetSameInstant(ZoneOffset.UTC);
            jdbc.sql("update generation set created_at = :asked, ended_at = :ended where id = :id")
                    .param("asked", asked)
                    .param("ended", asked.plusSeconds(31 + 9L * number))
                    .param("id", ids.get(number).value())
                    .update();
        }
    }

    void favour(List<GenerationId> ids) {
        ids.forEach(id -> jdbc.sql("update generation set favourite = true where id = :id")
                .param("id", id.value())
                .update());
    }

    void trash(List<GenerationId> ids) {
        generations.trash(owner, ids);
    }

    @Override
    public void close() {
        animato.close();
        sandbox.close();
    }
}
