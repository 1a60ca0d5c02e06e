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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Requests whose answer was lost and whose person wants to hear no more of them. Says nothing of that person: only by
 * what the task could be recognised, so that its files can be deleted at the provider should it turn up, and the name
 * under which the books wait for its cost.
 */
@Repository
public class ForgottenRuns {

    /** Of what was promised in other money the provider that is there knows nothing. */
    private static final String OURS = " and (wish is null or wish not " + OtherMoney.WISHES + ")";

    private final JdbcClient jdbc;
    private final Attempts attempts;

    ForgottenRuns(JdbcClient jdbc, Attempts attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    /**
     * @param trace by what its task is recognised
     * @param hint a task that somebody claims it began
     * @param certain whether it was the answer to the request itself that named the task
     * @param wish whose cost is still unclear; empty where none is
     * @param missing how the provider, without a break, did not have that task
     * @param since when its person forgot it
     */
    record Forgotten(
            Trace trace,
            Optional<TaskRef> hint,
            boolean certain,
            Optional<UUID> wish,
            Optional<Absence> missing,
            Instant since) {}

    /**
     * Does nothing for a generation whose request was answered; doing it twice is harmless. To be called in the
     * transaction that removes the generation, so that no claim gets lost in between.
     */
    @Transactional
    public void remember(GenerationId generation, Instant now) {
        attempts.lockLost(generation).filter(Attempt::called).ifPresent(lost -> {
            keep(lost.trace(), Optional.of(generation), now);
            lost.hint().ifPresent(hint -> keepHint(lost.trace().token(), hint));
        });
    }

    /**
     * Keeps the task with which the provider answered a request that nobody is there for any more.
     *
     * @param gone whose it was, where nothing but the books knows of it any more
     */
    @Transactional
    public void disown(Trace trace, TaskRef task, Optional<GenerationId> gone, Instant now) {
        keep(trace, gone, now);
        keepHint(trace.token(), task);
        jdbc.sql("update forgotten_run set certain = true where callback_token = :token")
                .param("token", trace.token())
                .update();
    }

    private void keep(Trace trace, Optional<GenerationId> wish, Instant now) {
        forget(trace.token());
        jdbc.sql("""
                        insert into forgotten_run (callback_token, sent_at, ended_at, certain, wish, forgotten_at)
                        values (:token, :sent, :ended, false, :wish, :now)""")
                .param("now", Moments.utc(now))
                .param("wish", wish.map(GenerationId::value).orElse(null))
                .param("token", trace.token())
                .param("sent", Moments.utc(trace.sentAt()))
                .param("ended", Moments.utc(trace.endedAt().orElse(trace.sentAt())))
                .update();
    }

    public Optional<Forgotten> find(String token) {
        return jdbc.sql("select * from forgotten_run where callback_token = :token" + OURS)
                .param("token", token)
                .query(ForgottenRuns::forgotten)
                .optional();
    }

    /** The tokens of those whose task somebody has told of. */
    List<String> findHinted() {
        return tokens("hint_task_id is not null");
    }

    /** The tokens of those whose task nobody has told of. */
    private List<String> findSought() {
        return tokens("hint_task_id is null");
    }

    private List<String> tokens(String condition) {
        return jdbc.sql("select callback_token from forgotten_run where " + condition + OURS)
                .query((row, number) -> row.getString("callback_token"))
                .list();
    }

    /** Keeps as claims what a list of the provider's tasks tells of those whose task nobody has told of. */
    public void takeIn(Map<String, TaskRef> byToken) {
        findSought().forEach(token -> Optional.ofNullable(byToken.get(token)).ifPresent(task -> keepHint(token, task)));
    }

    private static Forgotten forgotten(ResultSet row, int number) throws SQLException {
        return new Forgotten(
                Attempts.trace(row),
                Attempts.hint(row),
                row.getBoolean("certain"),
                Optional.ofNullable(row.getObject("wish", UUID.class)),
                Attempts.missing(row),
                Moments.read(row, "forgotten_at"));
    }

    /** Keeps what somebody claims, unless the truth is known already. */
    public void keepHint(String token, TaskRef hint) {
        jdbc.sql("update forgotten_run set " + Attempts.NEW_HINT + " where callback_token = :token and not certain")
                .param("id", hint.id())
                .param("task", hint.token())
                .param("token", token)
                .update();
    }

    /** Writes down for how long the provider has denied its task; empty once it no longer does. */
    void missing(String token, Optional<Absence> absence) {
        jdbc.sql("""
                        update forgotten_run set missing_since = :since, missing_looks = :looks
                        where callback_token = :token""")
                .param("since", Moments.utc(absence.map(Absence::since)))
                .param("looks", absence.map(Absence::looks).orElse(0))
                .param("token", token)
                .update();
    }

    void dropHint(String token) {
        jdbc.sql("""
                        update forgotten_run set hint_task_id = null, hint_task_token = null, missing_since = null,
                          missing_looks = 0
                        where callback_token = :token""").param("token", token).update();
    }

    void forget(String token) {
        jdbc.sql("delete from forgotten_run where callback_token = :token")
                .param("token", token)
                .update();
    }

    /** Lets go of those whose task nobody has told of since. */
    void letGoOfThoseForgottenBefore(Instant then) {
        jdbc.sql("delete from forgotten_run where forgotten_at < :then and hint_task_id is null" + OURS)
                .param("then", Moments.utc(then))
                .update();
    }
}
