package app.animato.generation.oversight;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.Failure;
import app.animato.generation.FailureKind;
import app.animato.generation.GenerationId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what went wrong, whoever's it was. */
@Repository
class Troubles {

    private final JdbcClient jdbc;

    Troubles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything unconfirmed, and what failed since then; the latest first. */
    List<Trouble> since(Instant then, int most) {
        return jdbc.sql("""
                        select id, owner, effect, failure, failure_detail, cost, coalesce(ended_at, created_at) as at
                        from generation
                        where status in ('UNCONFIRMED', 'FAILED') and deleted_at is null
                          and (status = 'UNCONFIRMED' or ended_at > :then)
                        order by at desc, id desc fetch first :most rows only""")
                .param("then", Moments.utc(then))
                .param("most", most)
                .query(Troubles::trouble)
                .list();
    }

    private static Trouble trouble(ResultSet row, int number) throws SQLException {
        String failure = row.getString("failure");
        return new Trouble(
                new GenerationId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                Moments.read(row, "at"),
                Effect.stored(row.getString("effect")),
                failure == null
                        ? Optional.empty()
                        : Optional.of(new Failure(FailureKind.valueOf(failure), row.getString("failure_detail"))),
                Optional.ofNullable(row.getBigDecimal("cost")));
    }
}
