package app.animato.generation;

import app.animato.generation.provider.TaskRef;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Requests whose answer was lost and whose person wants to hear no more of them. Says nothing of that person: only by
 * what the task could be recognised, so that its files can be deleted at the provider should it turn up.
 */
@Repository
class ForgottenRuns {

    private final JdbcClient jdbc;
    private final Attempts attempts;

    ForgottenRuns(JdbcClient jdbc, Attempts attempts) {
        this.jdbc = jdbc;
        this.attempts = attempts;
    }

    /**
     * @param trace by what its task is recognised
     * @param hint a task that somebody claims it began
     */
    record Forgotten(Trace trace, Optional<TaskRef> hint) {}

    /** Does nothing for a generation whose request was answered; doing it twice is harmless. */
    void remember(GenerationId generation) {
        attempts.findLost(generation).filter(Attempt::called).ifPresent(lost -> {
            Trace trace = lost.trace();
            forget(trace.token());
            jdbc.sql("insert into forgotten_run (callback_token, sent_at, ended_at) values (:token, :sent, :ended)")
                    .param("token", trace.token())
                    .param("sent", utc(trace.sentAt()))
                    .param("ended", utc(trace.endedAt().orElse(trace.sentAt())))
                    .update();
            lost.hint().ifPresent(hint -> keepHint(trace.token(), hint));
        });
    }

    Optional<Forgotten> find(String token) {
        return jdbc.sql("select * from forgotten_run where callback_token = :token")
                .param("token", token)
                .query((row, number) -> new Forgotten(Attempts.trace(row), Attempts.hint(row)))
                .optional();
    }

    List<Forgotten> findHinted() {
        return jdbc.sql("select * from forgotten_run where hint_task_id is not null")
                .query((row, number) -> new Forgotten(Attempts.trace(row), Attempts.hint(row)))
                .list();
    }

    void keepHint(String token, TaskRef hint) {
        jdbc.sql("update forgotten_run set hint_task_id = :id, hint_task_token = :task where callback_token = :token")
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
        jdbc.sql("delete from forgotten_run where sent_at < :then")
                .param("then", utc(then))
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
