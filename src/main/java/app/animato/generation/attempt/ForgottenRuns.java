package app.animato.generation.attempt;

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
     */
    record Forgotten(Trace trace, Optional<TaskRef> hint, boolean certain, Optional<UUID> wish) {}

    /** Does nothing for a generation whose request was answered; doing it twice is harmless. */
    public void remember(GenerationId generation) {
        attempts.findLost(generation).filter(Attempt::called).ifPresent(lost -> {
            keep(lost.trace(), Optional.of(generation));
            lost.hint().ifPresent(hint -> keepHint(lost.trace().token(), hint));
        });
    }

    /**
     * Keeps the task with which the provider answered a request that nobody is there for any more.
     *
     * @param gone whose it was, where nothing but the books knows of it any more
     */
    @Transactional
    public void disown(Trace trace, TaskRef task, Optional<GenerationId> gone) {
        keep(trace, gone);
        keepHint(trace.token(), task);
        jdbc.sql("update forgotten_run set certain = true where callback_token = :token")
                .param("token", trace.token())
                .update();
    }

    private void keep(Trace trace, Optional<GenerationId> wish) {
        forget(trace.token());
        jdbc.sql("""
                        insert into forgotten_run (callback_token, sent_at, ended_at, certain, wish)
                        values (:token, :sent, :ended, false, :wish)""")
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
        return jdbc.sql("select callback_token from forgotten_run where hint_task_id is not null" + OURS)
                .query((row, number) -> row.getString("callback_token"))
                .list();
    }

    private static Forgotten forgotten(ResultSet row, int number) throws SQLException {
        return new Forgotten(
                Attempts.trace(row),
                Attempts.hint(row),
                row.getBoolean("certain"),
                Optional.ofNullable(row.getObject("wish", UUID.class)));
    }

    /** Keeps what somebody claims, unless the truth is known already. */
    public void keepHint(String token, TaskRef hint) {
        jdbc.sql("""
                        update forgotten_run set hint_task_id = :id, hint_task_token = :task
                        where callback_token = :token and not certain""")
                .param("id", hint.id())
                .param("task", hint.token())
                .param("token", token)
                .update();
    }

    void dropHint(String token) {
        jdbc.sql("update forgotten_run set hint_task_id = null, hint_task_token = null where callback_token = :token")
                .param("token", token)
                .update();
    }

    void forget(String token) {
        jdbc.sql("delete from forgotten_run where callback_token = :token")
                .param("token", token)
                .update();
    }

    void forgetThoseSentBefore(Instant then) {
        jdbc.sql("delete from forgotten_run where sent_at < :then" + OURS)
                .param("then", Moments.utc(then))
                .update();
    }
}
