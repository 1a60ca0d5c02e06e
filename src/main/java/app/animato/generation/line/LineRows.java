package app.animato.generation.line;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.provider.TaskRef;
import app.animato.money.OtherMoney;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is known of the line, and reads who stands in it. */
@Repository
public class LineRows {

    private static final String STATE = "select * from submission_line where id = 1";
    private static final String AT_PROVIDER = "('SUBMITTING', 'QUEUED', 'RUNNING')";

    /** What was promised in other money rests, or ends without the provider: it neither waits nor takes up room. */
    private static final String OURS = " and id not " + OtherMoney.WISHES;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    LineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LineState state() {
        return jdbc.sql(STATE).query(LineRows::read).single();
    }

    /** Waits until nobody else decides who is next, and keeps everybody else waiting until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public LineState lock() {
        return jdbc.sql(STATE + " for update").query(LineRows::read).single();
    }

    public void store(LineState state) {
        Optional<LineState.Paused> paused = state.paused();
        jdbc.sql("""
                        update submission_line set learned_limit = :learned, pause = :pause, pause_detail = :detail,
                          paused_since = :since, next_try = :nextTry, tries = :tries
                        where id = 1""")
                .param("learned", state.learned().orElse(null))
                .param("pause", paused.map(pause -> pause.why().name()).orElse(null))
                .param("detail", paused.map(LineState.Paused::detail).orElse(""))
                .param("since", Moments.utc(paused.map(LineState.Paused::since)))
                .param("nextTry", Moments.utc(state.nextTry()))
                .param("tries", state.tries())
                .update();
    }

    public Occupancy occupancy() {
        Map<AccountId, Integer> byAccount = new HashMap<>();
        int[] leaving = {0};
        int[] all = {0};
        jdbc.sql("select owner, status, count(*) as many from generation where status in " + AT_PROVIDER + OURS
                        + " group by owner, status")
                .query(row -> {
                    int many = row.getInt("many");
                    byAccount.merge(account(row), many, Integer::sum);
                    all[0] += many;
                    leaving[0] += row.getString("status").equals(GenerationStatus.SUBMITTING.name()) ? many : 0;
                });
        return new Occupancy(byAccount, all[0] - leaving[0], leaving[0]);
    }

    /** The accounts with something in the line, each by what it has waited for longest. */
    public List<Contender> everybody(Occupancy here) {
        return contenders(here, Set.of(), "");
    }

    /** Those of them who can be served: what somebody asked for who is switched off waits until they are not. */
    List<Contender> contenders(Occupancy here) {
        return contenders(here, Set.of());
    }

    /** The same without some of what waits. */
    List<Contender> contenders(Occupancy here, Set<GenerationId> without) {
        return contenders(here, without, " and g.owner in (select id from account where enabled)");
    }

    private List<Contender> contenders(Occupancy here, Set<GenerationId> without, String who) {
        return jdbc.sql("""
                        select g.owner, min(g.created_at) as longest, max(t.served_at) as served, count(*) as many
                        from generation g left join submission_turn t on t.account = g.owner
                        where g.status = 'WAITING' and g.id not in (:without)
                          and g.id not\s""" + OtherMoney.WISHES + who + " group by g.owner")
                .param("without", ids(without))
                .query((row, number) -> new Contender(
                        account(row),
                        here.of(account(row)),
                        Moments.find(row, "served"),
                        Moments.find(row, "longest").orElseThrow(),
                        row.getInt("many")))
                .list();
    }

    Optional<GenerationId> oldestOf(AccountId account, Set<GenerationId> without) {
        return jdbc.sql("select id from generation where status = 'WAITING' and owner = :owner and id not in (:without)"
                        + OURS + " order by status, owner, created_at, id fetch first 1 row only")
                .param("owner", account.value())
                .param("without", ids(without))
                .query((row, number) -> generation(row))
                .optional();
    }

    /** Never empty, which no database would understand; nothing has this id. */
    private static List<UUID> ids(Set<GenerationId> without) {
        return Stream.concat(Stream.of(NOBODY), without.stream().map(GenerationId::value))
                .toList();
    }

    /** Everything that waits, by account, the oldest first. */
    Map<AccountId, List<WaitingOne>> waiting() {
        Map<AccountId, List<WaitingOne>> waiting = new HashMap<>();
        jdbc.sql("select id, owner, created_at from generation where status = 'WAITING'" + OURS
                        + " order by status, owner, created_at, id")
                .query(row -> {
                    waiting.computeIfAbsent(account(row), first -> new ArrayList<>())
                            .add(new WaitingOne(
                                    generation(row),
                                    Moments.find(row, "created_at").orElseThrow()));
                });
        return waiting;
    }

    /**
     * What needs the provider to go on: followed, collected from, or looked for. Nobody waits for its copies of what is
     * deleted, which go in their own time.
     */
    List<GenerationId> inNeedOfProvider() {
        return jdbc.sql("""
                        select id from generation
                        where (status in ('QUEUED', 'RUNNING')
                          or deleted_at is null
                            and (status = 'COLLECTING' or status = 'UNCONFIRMED' and search_ended_at is null))""" + OURS).query((row, number) -> generation(row)).list();
    }

    /** Some task of ours at the provider, one that is under way if there is any. */
    Optional<TaskRef> anyTask() {
        return anyTask("status in ('QUEUED', 'RUNNING')").or(() -> anyTask("task_id is not null"));
    }

    private Optional<TaskRef> anyTask(String condition) {
        return jdbc.sql("select task_id, task_token from generation where " + condition + OURS
                        + " fetch first 1 row only")
                .query((row, number) -> new TaskRef(row.getString("task_id"), row.getString("task_token")))
                .optional();
    }

    /** To be called under the line's lock. */
    void served(AccountId account, Instant now) {
        int known = jdbc.sql("update submission_turn set served_at = :now where account = :account")
                .param("account", account.value())
                .param("now", Moments.utc(now))
                .update();
        if (known == 0) {
            jdbc.sql("insert into submission_turn (account, served_at) values (:account, :now)")
                    .param("account", account.value())
                    .param("now", Moments.utc(now))
                    .update();
        }
    }

    private static LineState read(ResultSet row, int number) throws SQLException {
        String pause = row.getString("pause");
        return new LineState(
                Optional.ofNullable(row.getObject("learned_limit", Integer.class)),
                pause == null
                        ? Optional.empty()
                        : Optional.of(new LineState.Paused(
                                Pause.valueOf(pause),
                                Moments.find(row, "paused_since").orElseThrow(),
                                row.getString("pause_detail"))),
                Moments.find(row, "next_try"),
                row.getInt("tries"));
    }

    private static GenerationId generation(ResultSet row) throws SQLException {
        return new GenerationId(row.getObject("id", UUID.class));
    }

    private static AccountId account(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("owner", UUID.class));
    }
}
