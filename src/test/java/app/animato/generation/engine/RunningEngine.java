package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Generation;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationService;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Generations;
import app.animato.generation.Hold;
import app.animato.generation.LiveUpdates;
import app.animato.generation.Recipe;
import app.animato.generation.Seed;
import app.animato.generation.following.LiveEars;
import app.animato.generation.line.LineRows;
import app.animato.generation.line.LineState;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.intake.PhotoIntake;
import app.animato.media.intake.PhotoVerdict;
import app.animato.media.library.MediaLibrary;
import app.animato.sandbox.AcceptedRun;
import app.animato.sandbox.FilmSettings;
import app.animato.sandbox.Sandbox;
import app.animato.sandbox.SandboxSettings;
import app.animato.sandbox.TaskEnd;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.Sandboxes;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole application without a browser, on each database in turn, at forty times its pace, and a provider that
 * misbehaves on demand. What a test wants of the application it names in a field with {@link Autowired}.
 */
@OnEachDatabase
abstract class RunningEngine {

    /** A machine that is busy with other things takes half a minute for one film of full size. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Duration GLANCE = Duration.ofMillis(10);
    private static final Path DATA = temporaryFolder();
    private static final Path PROVIDER = DATA.resolve("provider");
    private static final String USUAL_BEAT = "25ms";
    private static final AtomicLong SEEDS = new AtomicLong(1000);

    static {
        Awaitility.setDefaultTimeout(PATIENCE);
    }

    /** May be closed and started again on its old port. */
    static volatile Sandbox sandbox = start(0);

    @Parameter
    @SuppressWarnings("NullAway.Init")
    DatabaseKind database;

    @Autowired
    GenerationService service;

    @Autowired
    GenerationSchedule schedule;

    @Autowired
    GenerationEngine engine;

    @Autowired
    Generations generations;

    @Autowired
    LiveEars ears;

    @Autowired
    LiveUpdates liveUpdates;

    @Autowired
    MediaLibrary library;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LineRows lineRows;

    @Autowired
    private PhotoIntake intake;

    @BeforeEach
    final void meetTheApplication() {
        application().getAutowireCapableBeanFactory().autowireBean(this);
    }

    /** Overridden where the usual one is too fast for what is to be told apart. */
    ConfigurableApplicationContext application() {
        return usual(database);
    }

    static ConfigurableApplicationContext usual(DatabaseKind database) {
        return EngineApplications.on(database, USUAL_BEAT, () -> settings(database.name()));
    }

    /** Of an application that keeps its files in this folder. */
    static Stream<String> settings(String folder) {
        return settings(folder, USUAL_BEAT);
    }

    static Stream<String> settings(String folder, String beat) {
        return Stream.of(
                "server.port=0",
                "animato.data=" + DATA.resolve(folder),
                "animato.pace.beat=" + beat,
                "animato.generation.most-at-once=400",
                "animato.sandbox.enabled=false",
                "animato.generation.price=0.35",
                "animato.budget.zone=UTC",
                "animato.budget.house=none",
                "animato.budget.account=none",
                "animato.budget.account-videos=none",
                "animato.local-callback=true",
                "wiro.api-key=" + SandboxSettings.DEFAULT_KEY,
                "wiro.api-secret=" + SandboxSettings.DEFAULT_SECRET,
                "wiro.api-base-url=" + sandbox.baseUrl(),
                "wiro.socket-url=" + sandbox.socketUrl());
    }

    /**
     * Nothing of a test is left under way, here or at the provider, and nobody listens to anything any more. What waits is
     * given up before the provider works as it should again, lest it goes out in the meantime.
     */
    @AfterEach
    void everythingIsOver() {
        giveUpWhatIsUnfinished();
        sandbox.faults().clear();
        giveUpWhatIsUnfinished();
        await().pollInterval(GLANCE).untilAsserted(() -> {
            assertThat(generations.findUnfinished()).isEmpty();
            assertThat(ears.open()).isZero();
            assertThat(liveUpdates.followed()).isZero();
            assertThat(sandbox.openSockets()).isZero();
            assertThat(sandbox.ends()).extracting(TaskEnd::end).doesNotContain(TaskEnd.End.NOT_YET);
        });
        lineRows.store(LineState.OPEN);
    }

    private void giveUpWhatIsUnfinished() {
        for (GenerationId id : generations.findUnfinished()) {
            generations.find(id).ifPresent(this::giveUp);
            schedule.poke(id);
        }
    }

    private void giveUp(Generation open) {
        if (open.status() == GenerationStatus.UNCONFIRMED) {
            service.delete(open.owner(), open.id());
        } else {
            service.cancel(open.owner(), open.id());
        }
    }

    static Sandbox start(int port) {
        return start(port, 50);
    }

    /** With room for so many tasks at once. */
    static Sandbox start(int port, int room) {
        return start(provider().withPort(port).withConcurrencyLimit(room));
    }

    static Sandbox start(SandboxSettings settings) {
        return Sandboxes.start(settings, PATIENCE);
    }

    static SandboxSettings provider() {
        return SandboxSettings.in(PROVIDER)
                .withTaskDuration(Duration.ofMillis(300))
                .withFilm(FilmSettings.TINY)
                .withConcurrencyLimit(50);
    }

    /** As if the provider had refused one more than this, and no other one were to be tried for an hour. */
    final void leaveRoomFor(int learned) {
        lineRows.store(new LineState(
                Optional.of(learned),
                Optional.empty(),
                Optional.of(Instant.now().plus(Duration.ofHours(1))),
                1));
    }

    final AccountId newPerson() {
        return new Archive(jdbc).newOwner();
    }

    final Recipe newRecipe(AccountId owner) {
        return recipe(newPhoto(owner));
    }

    /** Its seed names it at the provider. */
    static Recipe recipe(KeptPhoto photo) {
        return new Recipe(photo.photo().id(), photo.preview().id(), Effect.DEFAULT, new Seed(SEEDS.incrementAndGet()));
    }

    final KeptPhoto newPhoto(AccountId owner) {
        try {
            ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(640, 480, BufferedImage.TYPE_INT_RGB), "jpeg", jpeg);
            PhotoVerdict verdict = intake.judge(new ByteArrayInputStream(jpeg.toByteArray()));
            if (verdict instanceof PhotoVerdict.Clean clean) {
                return library.keepPhoto(owner, clean.photo());
            }
            throw new IllegalStateException("Refused: " + verdict);
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }

    final Generation ask(AccountId owner) {
        return service.ask(owner, newRecipe(owner));
    }

    final Generation now(Generation generation) {
        return generations.find(generation.id()).orElseThrow();
    }

    final Generation awaitStatus(Generation generation, GenerationStatus status) {
        await().pollInterval(GLANCE)
                .untilAsserted(() -> assertThat(now(generation).status()).isEqualTo(status));
        return now(generation);
    }

    final Generation awaitHold(Generation generation, Hold hold) {
        await().pollInterval(GLANCE)
                .untilAsserted(() -> assertThat(now(generation).hold()).contains(hold));
        return now(generation);
    }

    final void awaitGone(Generation generation) {
        await().pollInterval(GLANCE)
                .untilAsserted(
                        () -> assertThat(generations.find(generation.id())).isEmpty());
    }

    /** How often the provider was asked for it, in vain or not. */
    static long runs(Generation generation) {
        String seed = generation.recipe().seed().toString();
        return sandbox.ledger().received().stream()
                .filter(run -> run.seed().equals(seed))
                .count();
    }

    static List<AcceptedRun> acceptedRuns(Generation generation) {
        String seed = generation.recipe().seed().toString();
        return sandbox.ledger().accepted().stream()
                .filter(run -> run.seed().equals(seed))
                .toList();
    }

    final void assertMadeOnce(Generation generation) {
        Generation made = now(generation);
        assertThat(made.status()).isEqualTo(GenerationStatus.SUCCEEDED);
        assertThat(acceptedRuns(made)).hasSize(1);
        Generation.Result result = made.result().orElseThrow();
        Stream.concat(Stream.of(result.video(), result.poster()), result.outputs().stream())
                .forEach(media -> assertThat(file(made.owner(), media)).isNotEmptyFile());
    }

    final Path file(AccountId owner, MediaId media) {
        return library.file(library.find(owner, media).orElseThrow());
    }

    /** Files of what was made for somebody; photos are not counted. */
    final long mediaOf(AccountId owner) {
        return jdbc.sql("select count(*) from media where owner = :owner and kind not in ('PHOTO', 'PHOTO_PREVIEW')")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    /** What the provider still keeps of a task: its photo and its films. */
    static List<Path> filesAtProvider(AcceptedRun run) throws IOException {
        Path photo = PROVIDER.resolve("inputs").resolve(run.taskId());
        String key = JsonMapper.shared()
                .readTree(PROVIDER.resolve("tasks").resolve(run.taskId() + ".json"))
                .get("fileKey")
                .asString();
        Path films = PROVIDER.resolve("public").resolve("files").resolve(key);
        try (Stream<Path> files = Files.exists(films) ? Files.list(films) : Stream.empty()) {
            return Stream.concat(Stream.of(photo).filter(Files::exists), files).toList();
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("animato-engine");
        } catch (IOException diskFault) {
            throw new UncheckedIOException(diskFault);
        }
    }
}
