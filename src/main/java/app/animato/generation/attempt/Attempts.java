package app.animato.generation.attempt;

import app.animato.generation.Absence;
import app.animato.generation.GenerationId;
import app.animato.generation.provider.TaskRef;
import app.animato.money.OtherMoney;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the attempts; {@link #begin} and {@link #end} belong into the transaction that moves their generation. */
@Repository
public class Attempts {

    private static final String OPEN = " and (outcome is null or outcome = 'UNCONFIRMED')";

    /** What was denied of the same task still counts. */
    static final String NEW_HINT = """
            missing_since = case when hint_task_id = :id and hint_task_token = :task then missing_since end,
            missing_looks = case when hint_task_id = :id and hint_task_token = :task then missing_looks else 0 end,
            hint_task_id = :id, hint_task_token = :task""";

    private final JdbcClient jdbc;

    public Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(GenerationId generation, Departure departure, Instant now) {
        jdbc.sql("""
                        insert into attempt (id, generation, callback_token, callback_sent, sent_at)
                        values (:id, :generation, :token, :called, :now)""")
                .param("id", departure.key())
                .param("generation", generation.value())
                .param("token", departure.token())
                .param("called", departure.callback().isPresent())
                .param("now", Moments.utc(now))
                .update();
    }

    /** Whether it is still to leave or on its way, as far as is written down. */
    public boolean isLeaving(UUID attempt) {
        return jdbc.sql("""
                        select count(*) from attempt join generation on generation.id = attempt.generation
                        where attempt.id = :id and attempt.outcome is null and generation.status = 'SUBMITTING'""").param("id", attempt).query(Long.class).single() == 1;
    }

    /** Whether what came of this very one is not known yet, though its answer may have been given up for lost. */
    public boolean isOpen(UUID attempt) {
        return jdbc.sql("select count(*) from attempt where id = :id" + OPEN)
                        .param("id", attempt)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** Writes down what came of the one attempt of which that is not known yet. */
    public void end(GenerationId generation, AttemptOutcome outcome, Instant now) {
        jdbc.sql("update attempt set outcome = :outcome, ended_at = :now where generation = :generation" + OPEN)
                .param("outcome", outcome.name())
                .param("now", Moments.utc(now))
                .param("generation", generation.value())
                .update();
    }

    public Optional<Attempt> findByToken(String token) {
        return jdbc.sql("select * from attempt where callback_token = :token")
                .param("token", token)
                .query(Attempts::attempt)
                .optional();
    }

    /** The attempt of this generation whose answer was lost. */
    public Optional<Attempt> findLost(GenerationId generation) {
        return findLost(generation, "");
    }

    /** The same, and nobody writes anything about it until the transaction ends. */
    Optional<Attempt> lockLost(GenerationId generation) {
        return findLost(generation, " for update");
    }

    private Optional<Attempt> findLost(GenerationId generation, String lock) {
        return jdbc.sql("select * from attempt where generation = :generation and outcome = 'UNCONFIRMED'" + lock)
                .param("generation", generation.value())
                .query(Attempts::attempt)
                .optional();
    }

    /** All whose task is still looked for. */
    public List<Attempt> findSought() {
        return jdbc.sql("""
                        select attempt.* from attempt join generation on generation.id = attempt.generation
                        where attempt.outcome = 'UNCONFIRMED' and generation.status = 'UNCONFIRMED'
                          and generation.search_ended_at is null and generation.deleted_at is null
                          and generation.id not\s""" + OtherMoney.WISHES).query(Attempts::attempt).list();
    }

    /**
     * Keeps what somebody claims, unless the truth is known already; the latest claim counts.
     *
     * @return whether it was kept; not, either, when the attempt is gone
     */
    public boolean keepHint(Attempt attempt, TaskRef hint) {
        return jdbc.sql("update attempt set " + NEW_HINT + " where id = :attempt" + OPEN)
                        .param("id", hint.id())
                        .param("task", hint.token())
                        .param("attempt", attempt.id())
                        .update()
                == 1;
    }

    /** Writes down for how long the provider has denied the claimed task; empty once it no longer does. */
    public void missing(Attempt attempt, TaskRef hint, Optional<Absence> absence) {
        jdbc.sql("""
                        update attempt set missing_since = :since, missing_looks = :looks
                        where id = :attempt and hint_task_id = :id and hint_task_token = :token""")
                .param("since", Moments.utc(absence.map(Absence::since)))
                .param("looks", absence.map(Absence::looks).orElse(0))
                .param("attempt", attempt.id())
                .param("id", hint.id())
                .param("token", hint.token())
                .update();
    }

    /** Notes a complete list of the provider's tasks in which the one of this attempt had to be, if there is one. */
    public void listed(Attempt attempt, Instant when) {
        jdbc.sql("update attempt set listed_at = :when where id = :id")
                .param("when", Moments.utc(when))
                .param("id", attempt.id())
                .update();
    }

    /** Forgets a claim that proved wrong, but not one that came meanwhile. */
    public void dropHint(Attempt attempt, TaskRef hint) {
        jdbc.sql("""
                        update attempt set hint_task_id = null, hint_task_token = null, missing_since = null,
                          missing_looks = 0
                        where id = :attempt and hint_task_id = :id and hint_task_token = :token""")
                .param("attempt", attempt.id())
                .param("id", hint.id())
                .param("token", hint.token())
                .update();
    }

    private static Attempt attempt(ResultSet row, int number) throws SQLException {
        return new Attempt(
                row.getObject("id", UUID.class),
                new GenerationId(row.getObject("generation", UUID.class)),
                row.getBoolean("callback_sent"),
                Optional.ofNullable(row.getString("outcome")).map(AttemptOutcome::valueOf),
                trace(row),
                Moments.find(row, "listed_at"),
                hint(row),
                missing(row));
    }

    static Trace trace(ResultSet row) throws SQLException {
        return new Trace(row.getString("callback_token"), Moments.read(row, "sent_at"), Moments.find(row, "ended_at"));
    }

    static Optional<TaskRef> hint(ResultSet row) throws SQLException {
        String id = row.getString("hint_task_id");
        return id == null ? Optional.empty() : Optional.of(new TaskRef(id, row.getString("hint_task_token")));
    }

    static Optional<Absence> missing(ResultSet row) throws SQLException {
        int looks = row.getInt("missing_looks");
        return Moments.find(row, "missing_since").map(since -> new Absence(since, looks));
    }
}
