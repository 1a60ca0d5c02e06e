package app.animato.generation;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.media.MediaId;
import app.animato.money.OtherMoney;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps generations; every change goes through the locked row, so that two of them never overwrite each other. */
@NamedInterface("own")
@Repository
public class Generations {

    private static final String KEPT = " and deleted_at is null";

    /** One expression: H2 would take a column that is null for a way into an index and sort all that it finds there. */
    private static final String VISIBLE = " and coalesce(deleted_at, trashed_at) is null";

    /** What is not over, or needs its person's decision. */
    private static final List<String> OPEN = Stream.of(GenerationStatus.values())
            .filter(status -> !status.isEnd() || status == GenerationStatus.UNCONFIRMED)
            .map(Enum::name)
            .toList();

    /** What was promised in other money is not at the provider that is there now. */
    private static final String OURS = " and id not " + OtherMoney.WISHES;

    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final GenerationRowMapper rows;

    public Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new GenerationRowMapper(this::outputs);
    }

    /** All of them or, when one cannot be added, none. */
    @Transactional
    public void add(List<Generation> wishes) {
        wishes.forEach(this::add);
    }

    public void add(Generation generation) {
        Recipe recipe = generation.recipe();
        jdbc.sql("""
                        insert into generation (id, owner, set_id, photo, photo_preview, effect, seed, status,
                          cancel_requested, provider_status, failure_detail, created_at)
                        values (:id, :owner, :set, :photo, :preview, :effect, :seed, :status, false, '', '',
                          :createdAt)""")
                .param("id", generation.id().value())
                .param("owner", generation.owner().value())
                .param("set", generation.set().value())
                .param("photo", recipe.photo().value())
                .param("preview", recipe.preview().value())
                .param("effect", recipe.effect().value())
                .param("seed", recipe.seed().value())
                .param("status", generation.status().name())
                .param("createdAt", Moments.utc(generation.askedAt()))
                .update();
    }

    /** Applies a change to the locked row; empty when there is none. What the change throws undoes it. */
    @Transactional
    public Optional<Generation> change(GenerationId id, Consumer<Generation> change) {
        Optional<Generation> locked = jdbc.sql("select * from generation where id = :id for update")
                .param("id", id.value())
                .query(rows)
                .optional();
        locked.ifPresent(generation -> {
            change.accept(generation);
            store(generation);
        });
        return locked;
    }

    /** How many of an account may still become videos. */
    long countUnfinished(AccountId owner) {
        return jdbc.sql("""
                        select count(*) from generation where owner = :owner and deleted_at is null
                          and status in ('WAITING', 'SUBMITTING', 'QUEUED', 'RUNNING', 'COLLECTING')""").param("owner", owner.value()).query(Long.class).single();
    }

    /** How many of an account stand in line, or have been called and may have to go back. */
    long countWaiting(AccountId owner) {
        return jdbc.sql("select count(*) from generation where status in ('WAITING', 'SUBMITTING') and owner = :owner")
                .param("owner", owner.value())
                .query(Long.class)
                .single();
    }

    /** In one transaction, since reading what was made takes a second query: two connections at once could run out. */
    @Transactional(readOnly = true)
    public Optional<Generation> find(GenerationId id) {
        return jdbc.sql("select * from generation where id = :id")
                .param("id", id.value())
                .query(rows)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Generation> findOwned(AccountId owner, GenerationId id) {
        return jdbc.sql("select * from generation where id = :id and owner = :owner" + VISIBLE)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(rows)
                .optional();
    }

    /** Whether it is in sight or in the trash. */
    @Transactional(readOnly = true)
    public Optional<Generation> findKept(AccountId owner, GenerationId id) {
        return jdbc.sql("select * from generation where id = :id and owner = :owner" + KEPT)
                .param("id", id.value())
                .param("owner", owner.value())
                .query(rows)
                .optional();
    }

    /** Passes over what is not the owner's. */
    void noteKept(AccountId owner, Collection<GenerationId> ids, Instant now) {
        if (!ids.isEmpty()) {
            jdbc.sql("update generation set kept_since = :now where owner = :owner and id in (:ids)")
                    .param("now", Moments.utc(now))
                    .param("owner", owner.value())
                    .param("ids", ids.stream().map(GenerationId::value).toList())
                    .update();
        }
    }

    /** What was put into the trash before then, the oldest first. */
    public List<GenerationId> findTrashedBefore(Instant then, int most) {
        return jdbc.sql("select id from generation where trashed_at < :then" + KEPT
                        + " order by trashed_at limit :most")
                .param("then", Moments.utc(then))
                .param("most", most)
                .query(Generations::id)
                .list();
    }

    List<GenerationId> findTrashed(AccountId owner) {
        return jdbc.sql("select id from generation where owner = :owner and trashed_at is not null" + KEPT)
                .param("owner", owner.value())
                .query(Generations::id)
                .list();
    }

    /** What is open or needs a decision, with all of its set, or was asked for since then; the newest first. */
    @Transactional(readOnly = true)
    public List<Generation> findRecent(AccountId owner, Instant since) {
        return jdbc.sql("select * from generation where id in ("
                        + "select id from generation where owner = :owner and created_at > :since union"
                        + " select each.id from generation each join generation open on open.set_id = each.set_id"
                        + " where open.owner = :owner and open.status in (:open)"
                        + " and coalesce(open.deleted_at, open.trashed_at) is null"
                        + " and each.owner = :owner)" + VISIBLE + " order by created_at desc, id desc")
                .param("open", OPEN)
                .param("owner", owner.value())
                .param("since", Moments.utc(since))
                .query(rows)
                .list();
    }

    /** What an account has of a set, in the order in which it was asked for. */
    @Transactional(readOnly = true)
    public List<Generation> findSet(AccountId owner, SetId set) {
        return jdbc.sql("select * from generation where set_id = :set and owner = :owner" + VISIBLE
                        + " order by created_at, id")
                .param("set", set.value())
                .param("owner", owner.value())
                .query(rows)
                .list();
    }

    /** What an account asked for last, each effect once, the latest first. */
    List<Effect> findLastEffects(AccountId owner, int newest) {
        return jdbc
                .sql("select effect from generation where owner = :owner and created_at < :ever" + VISIBLE
                        + " order by owner, created_at desc, id desc limit :newest")
                .param("owner", owner.value())
                // Says nothing, but is a place in the index, without which H2 sorts everything.
                .param("ever", Moments.utc(EVER))
                .param("newest", newest)
                .query((row, number) -> Effect.stored(row.getString("effect")))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    /** Whose task this is. */
    public Optional<GenerationId> findByTask(String taskId) {
        return jdbc.sql("select id from generation where task_id = :task")
                .param("task", taskId)
                .query(Generations::id)
                .optional();
    }

    /** Everything that is not over: still to be made, looked for, or deleted and not yet cleared away. */
    public List<GenerationId> findUnfinished() {
        return jdbc.sql("""
                        select id from generation where status not in (:ends) or deleted_at is not null
                          or (status = 'UNCONFIRMED' and search_ended_at is null)""")
                .param(
                        "ends",
                        Set.of(GenerationStatus.values()).stream()
                                .filter(GenerationStatus::isEnd)
                                .map(Enum::name)
                                .toList())
                .query(Generations::id)
                .list();
    }

    /** Everything that was promised in other money than what is counted with now, and is not over or is to be deleted. */
    public List<GenerationId> findUnfinishedInOtherMoney() {
        return jdbc.sql("""
                        select id from generation
                        where (status not in ('SUCCEEDED', 'FAILED', 'CANCELLED') or deleted_at is not null)
                          and id\s""" + OtherMoney.WISHES).query(Generations::id).list();
    }

    /** Everything that the provider has and has not been seen to end. */
    public List<Generation> findAtProvider() {
        return jdbc.sql("select * from generation where status in ('QUEUED', 'RUNNING')" + OURS)
                .query(rows)
                .list();
    }

    public Set<GenerationId> findIdsAtProvider() {
        return Set.copyOf(jdbc.sql("select id from generation where status in ('QUEUED', 'RUNNING')" + OURS)
                .query((row, number) -> new GenerationId(row.getObject("id", UUID.class)))
                .list());
    }

    /** What was made from a photo, or is going to be, the trash included. */
    @Transactional(readOnly = true)
    public List<Generation> findMadeFrom(AccountId owner, MediaId photo) {
        return jdbc.sql("select * from generation where photo = :photo and owner = :owner" + KEPT)
                .param("photo", photo.value())
                .param("owner", owner.value())
                .query(rows)
                .list();
    }

    public void remove(GenerationId id) {
        jdbc.sql("delete from generation where id = :id")
                .param("id", id.value())
                .update();
    }

    private void store(Generation generation) {
        jdbc.sql("""
                        update generation set status = :status, hold = :hold, cancel_requested = :cancelRequested,
                          task_id = :taskId, task_token = :taskToken, provider_status = :providerStatus,
                          failure = :failure, failure_detail = :failureDetail, video = :video, poster = :poster,
                          cost = :cost, working_ms = :workingMs, submitted_at = :submittedAt,
                          started_at = :startedAt, missing_since = :missingSince,
                          missing_looks = :missingLooks, ended_at = :endedAt, search_ended_at = :searchEndedAt, trashed_at = :trashedAt, deleted_at = :deletedAt
                        where id = :id""")
                .param("id", generation.id().value())
                .param("status", generation.status().name())
                .param("hold", generation.hold().map(Enum::name).orElse(null))
                .param("cancelRequested", generation.cancelRequested())
                .param("taskId", generation.task().map(task -> task.id()).orElse(null))
                .param("taskToken", generation.task().map(task -> task.token()).orElse(null))
                .param("providerStatus", generation.providerStatus())
                .param(
                        "failure",
                        generation
                                .failure()
                                .map(failure -> failure.kind().name())
                                .orElse(null))
                .param(
                        "failureDetail",
                        generation.failure().map(Failure::detail).orElse(""))
                .param(
                        "video",
                        generation
                                .result()
                                .map(result -> result.video().value())
                                .orElse(null))
                .param(
                        "poster",
                        generation
                                .result()
                                .map(result -> result.poster().value())
                                .orElse(null))
                .param("cost", generation.cost().orElse(null))
                .param(
                        "workingMs",
                        generation.working().map(working -> working.toMillis()).orElse(null))
                .param("submittedAt", Moments.utc(generation.timeline().submitted()))
                .param("startedAt", Moments.utc(generation.timeline().started()))
                .param(
                        "missingSince",
                        Moments.utc(generation.timeline().missing().map(Absence::since)))
                .param(
                        "missingLooks",
                        generation.timeline().missing().map(Absence::looks).orElse(0))
                .param("endedAt", Moments.utc(generation.timeline().ended()))
                .param("searchEndedAt", Moments.utc(generation.timeline().searchEnded()))
                .param("trashedAt", Moments.utc(generation.timeline().trashed()))
                .param("deletedAt", Moments.utc(generation.timeline().deleted()))
                .update();
        generation.result().ifPresent(result -> storeOutputs(generation.id(), result.outputs()));
    }

    private void storeOutputs(GenerationId id, List<MediaId> outputs) {
        jdbc.sql("delete from generation_output where generation = :id")
                .param("id", id.value())
                .update();
        IntStream.range(0, outputs.size())
                .forEach(position -> jdbc.sql(
                                "insert into generation_output (generation, position, media) values (:id, :position, :media)")
                        .param("id", id.value())
                        .param("position", position)
                        .param("media", outputs.get(position).value())
                        .update());
    }

    private List<MediaId> outputs(GenerationId id) {
        return jdbc.sql("select media from generation_output where generation = :id order by position")
                .param("id", id.value())
                .query((row, number) -> new MediaId(row.getObject("media", UUID.class)))
                .list();
    }

    private static GenerationId id(ResultSet row, int number) throws SQLException {
        return new GenerationId(row.getObject("id", UUID.class));
    }
}
