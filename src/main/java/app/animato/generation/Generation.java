package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.generation.pace.Patience;
import app.animato.generation.provider.LiveEvent;
import app.animato.generation.provider.TaskRef;
import app.animato.generation.provider.TaskReport;
import app.animato.generation.provider.TaskState;
import app.animato.media.MediaId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One wish for a video and what became of it. Outside of its module it can only be read; its moves are guarded here:
 * an illegal one throws {@link IllegalTransition} and changes nothing.
 */
public final class Generation {

    private static final int LONGEST_PROVIDER_STATUS = 64;

    private final GenerationId id;
    private final AccountId owner;
    private final SetId set;
    private final Recipe recipe;
    private GenerationStatus status;
    private Optional<Hold> hold = Optional.empty();
    private boolean cancelRequested;
    private Optional<TaskRef> task = Optional.empty();
    private String providerStatus = "";
    private Optional<Failure> failure = Optional.empty();
    private Optional<Result> result = Optional.empty();
    private Optional<BigDecimal> cost = Optional.empty();
    private Optional<Duration> working = Optional.empty();
    private Timeline timeline;

    /**
     * What came home.
     *
     * @param poster the photo's preview until a poster is cut, and for good where none can be
     * @param outputs everything the provider made, the video included
     */
    public record Result(MediaId video, MediaId poster, List<MediaId> outputs) {}

    private Generation(
            GenerationId id, AccountId owner, SetId set, Recipe recipe, GenerationStatus status, Timeline timeline) {
        this.id = id;
        this.owner = owner;
        this.set = set;
        this.recipe = recipe;
        this.status = status;
        this.timeline = timeline;
    }

    static Generation ask(AccountId owner, SetId set, Recipe recipe, Instant now) {
        return new Generation(GenerationId.create(), owner, set, recipe, GenerationStatus.WAITING, Timeline.asked(now));
    }

    /** One that is asked for alone is a set of its own. */
    public static Generation ask(AccountId owner, Recipe recipe, Instant now) {
        return ask(owner, SetId.create(), recipe, now);
    }

    /** The paid request is about to leave; to be committed before it does. */
    public void submit(Instant now) {
        move("submitted", GenerationStatus.SUBMITTING, GenerationStatus.WAITING);
        hold = Optional.empty();
        timeline = timeline.submitted(now);
    }

    /** The photo was deleted meanwhile, so there is nothing to send. */
    public void missPhoto(Instant now) {
        require("given up", GenerationStatus.WAITING);
        hold = Optional.empty();
        fail(FailureKind.PHOTO_GONE, "", now);
    }

    /** Late is better than never: an answer that was believed lost still names a task that may cost money. */
    public void accept(TaskRef accepted) {
        move("accepted", GenerationStatus.QUEUED, GenerationStatus.SUBMITTING, GenerationStatus.UNCONFIRMED);
        task = Optional.of(accepted);
        timeline = timeline.goesOn();
    }

    /**
     * What was sent certainly started nothing, though that be told late, so it may be sent again.
     *
     * @param reason empty where nothing but its turn is awaited
     */
    public void putBack(Optional<Hold> reason) {
        move("put back", GenerationStatus.WAITING, GenerationStatus.SUBMITTING, GenerationStatus.UNCONFIRMED);
        hold = reason;
        timeline = timeline.goesOn();
    }

    public void refuse(String detail, Instant now) {
        require("refused", GenerationStatus.SUBMITTING, GenerationStatus.UNCONFIRMED);
        fail(FailureKind.REFUSED, detail, now);
    }

    /** Its person decides what becomes of it, so it is where they see it, though they had thrown it away. */
    public void loseSightOf(Instant now) {
        move("unconfirmed", GenerationStatus.UNCONFIRMED, GenerationStatus.SUBMITTING);
        timeline = timeline.ended(now).broughtBack();
    }

    /** What came of the lost request could not be found out. */
    public void giveUpSearch(Instant now) {
        require("given up looking for", GenerationStatus.UNCONFIRMED);
        timeline = timeline.searchEnded(now);
    }

    /** Takes in what the provider tells by itself; it is believed that it works, never that it is done. */
    public void hear(LiveEvent.Moved moved, Instant now) {
        require("heard of", GenerationStatus.QUEUED, GenerationStatus.RUNNING);
        timeline = timeline.found();
        if (moved.phase() == LiveEvent.Phase.RUNNING) {
            keepWord(moved.status());
            status = GenerationStatus.RUNNING;
            timeline = timeline.started(now);
        }
    }

    /**
     * Takes in the provider's truth; what was known before and is not contradicted stays. What a task that came to
     * nothing costs is what is said at its end: what was counted on the way may not be charged.
     */
    public void observe(TaskReport report, Instant now) {
        require("observed", GenerationStatus.QUEUED, GenerationStatus.RUNNING);
        keepWord(report.status());
        cost = report.cost().or(() -> cost);
        working = report.working().or(() -> working);
        timeline = timeline.found();
        switch (report.state()) {
            case TaskState.Queued queued -> {}
            case TaskState.Running running -> {
                status = GenerationStatus.RUNNING;
                timeline = timeline.started(now);
            }
            case TaskState.Succeeded succeeded -> status = GenerationStatus.COLLECTING;
            case TaskState.Failed failed -> {
                cost = report.cost();
                fail(FailureKind.FAILED_AT_PROVIDER, failed.detail(), now);
            }
            case TaskState.Cancelled cancelled -> {
                cost = report.cost();
                status = GenerationStatus.CANCELLED;
                timeline = timeline.ended(now);
            }
        }
    }

    /** What a finished task cost may be told only after it is said to be finished. */
    public void learnCost(TaskReport report) {
        require("told the cost of", GenerationStatus.COLLECTING);
        cost = cost.or(report::cost);
    }

    private void keepWord(String word) {
        providerStatus = word.substring(0, Math.min(word.length(), LONGEST_PROVIDER_STATUS));
    }

    /**
     * The provider does not have the task, or not what it made, or not in a shape that can be used. It is given up only
     * when it stays so: what was paid for is worth a few more looks.
     */
    public void miss(Failure loss, Patience patience, Instant now) {
        require("missed", GenerationStatus.QUEUED, GenerationStatus.RUNNING, GenerationStatus.COLLECTING);
        timeline = timeline.missing(now);
        if (timeline.missing()
                .filter(absence -> absence.outlasts(patience, now))
                .isPresent()) {
            fail(loss.kind(), loss.detail(), now);
        }
    }

    /** Nobody can be asked just now whether it is still missing, so what was missed before does not count any more. */
    void doubtLoss() {
        require("doubted to be lost", GenerationStatus.QUEUED, GenerationStatus.RUNNING, GenerationStatus.COLLECTING);
        timeline = timeline.found();
    }

    public void collect(Result collected, Instant now) {
        move("collected", GenerationStatus.SUCCEEDED, GenerationStatus.COLLECTING);
        result = Optional.of(collected);
        timeline = timeline.ended(now);
    }

    /** The video's own poster takes the place of the picture that stood in for it. */
    public void illustrate(MediaId poster) {
        require("given its poster", GenerationStatus.SUCCEEDED);
        result = result.map(known -> new Result(known.video(), poster, known.outputs()));
    }

    /**
     * Its person wants it stopped: at once where nothing was sent, else the provider will be asked, should the task of a
     * lost answer turn up even then.
     */
    public void requestCancel(Instant now) {
        if (status == GenerationStatus.WAITING) {
            status = GenerationStatus.CANCELLED;
            hold = Optional.empty();
            timeline = timeline.ended(now);
        } else if (status == GenerationStatus.SUBMITTING
                || status == GenerationStatus.UNCONFIRMED
                || status.isAtProvider()) {
            cancelRequested = true;
        }
    }

    /**
     * Puts it out of sight, from where it can be brought back; what is in the making is stopped. Of one whose answer was
     * lost its person has to decide first.
     */
    void trash(Instant now) {
        if (status == GenerationStatus.UNCONFIRMED) {
            throw new IllegalTransition(id, status, "put into the trash");
        }
        requestCancel(now);
        timeline = timeline.trashed(now);
    }

    void bringBack() {
        timeline = timeline.broughtBack();
    }

    public void delete(Instant now) {
        requestCancel(now);
        timeline = timeline.deleted(now);
    }

    /** The sandbox, whose it was, is not there any more: whatever it had promised costs nothing and does not come. */
    public void leaveSandbox(Instant now) {
        require(
                "left in the sandbox",
                GenerationStatus.SUBMITTING,
                GenerationStatus.QUEUED,
                GenerationStatus.RUNNING,
                GenerationStatus.COLLECTING,
                GenerationStatus.UNCONFIRMED);
        cost = Optional.empty();
        fail(FailureKind.LEFT_IN_SANDBOX, "", now);
    }

    private void fail(FailureKind kind, String detail, Instant now) {
        status = GenerationStatus.FAILED;
        failure = Optional.of(new Failure(kind, detail));
        timeline = timeline.ended(now);
    }

    private void move(String name, GenerationStatus to, GenerationStatus first, GenerationStatus... others) {
        require(name, first, others);
        status = to;
    }

    private void require(String move, GenerationStatus first, GenerationStatus... others) {
        Set<GenerationStatus> allowed = EnumSet.of(first, others);
        if (!allowed.contains(status)) {
            throw new IllegalTransition(id, status, move);
        }
    }

    public GenerationId id() {
        return id;
    }

    public AccountId owner() {
        return owner;
    }

    /** What it was asked for together with. */
    public SetId set() {
        return set;
    }

    public Recipe recipe() {
        return recipe;
    }

    public GenerationStatus status() {
        return status;
    }

    /** Why it still waits; empty when nothing but its turn is awaited. */
    public Optional<Hold> hold() {
        return hold;
    }

    public boolean cancelRequested() {
        return cancelRequested;
    }

    public Optional<Failure> failure() {
        return failure;
    }

    public Optional<Result> result() {
        return result;
    }

    /** Where the video will be, while it is being copied; it may turn out to be another one, or none. */
    public Optional<MediaId> coming() {
        return status == GenerationStatus.COLLECTING ? Optional.of(OutputIds.output(id, 0)) : Optional.empty();
    }

    /** In US dollars, once the provider has told it. */
    public Optional<BigDecimal> cost() {
        return cost;
    }

    /** How long the provider worked on it, once it has told so. */
    public Optional<Duration> working() {
        return working;
    }

    public Instant askedAt() {
        return timeline.asked();
    }

    public Optional<Instant> endedAt() {
        return timeline.ended();
    }

    /** What is known while nobody knows what came of the paid request. */
    public Optional<Unconfirmed> unconfirmed() {
        return status == GenerationStatus.UNCONFIRMED
                ? Optional.of(new Unconfirmed(
                        timeline.submitted().orElse(timeline.asked()),
                        timeline.searchEnded().isEmpty(),
                        timeline.submitted().isEmpty()))
                : Optional.empty();
    }

    public boolean isDeleted() {
        return timeline.deleted().isPresent();
    }

    /** Since when it has been in the trash. */
    public Optional<Instant> trashedAt() {
        return timeline.trashed();
    }

    /** Whether no page but the trash may show it: deleted, or in the trash. */
    public boolean isHidden() {
        return isDeleted() || trashedAt().isPresent();
    }

    public Optional<TaskRef> task() {
        return task;
    }

    public String providerStatus() {
        return providerStatus;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** Brings a stored generation back to life. */
    static Generation restore(GenerationId id, AccountId owner, SetId set, Recipe recipe, Stored stored) {
        Generation generation = new Generation(id, owner, set, recipe, stored.status(), stored.timeline());
        generation.hold = stored.hold();
        generation.cancelRequested = stored.cancelRequested();
        generation.task = stored.task();
        generation.providerStatus = stored.providerStatus();
        generation.failure = stored.failure();
        generation.result = stored.result();
        generation.cost = stored.cost();
        generation.working = stored.working();
        return generation;
    }

    /** What the database holds of a generation beside its identity. */
    record Stored(
            GenerationStatus status,
            Optional<Hold> hold,
            boolean cancelRequested,
            Optional<TaskRef> task,
            String providerStatus,
            Optional<Failure> failure,
            Optional<Result> result,
            Optional<BigDecimal> cost,
            Optional<Duration> working,
            Timeline timeline) {}
}
