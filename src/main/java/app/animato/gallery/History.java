package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.generation.Unconfirmed;
import app.animato.media.MediaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that an account has ever asked for and not deleted; filtered and sorted by the database. */
@Repository
public class History {

    private final JdbcClient jdbc;

    History(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<HistoryEntry> list(AccountId owner, HistoryFilter filter, HistoryOrder order, int offset, int limit) {
        String sql =
                "select id, coalesce(poster, photo_preview) as picture, effect, seed, status, created_at, ended_at,"
                        + " cost, submitted_at, search_ended_at, ended_at - created_at as took"
                        + " from generation where " + wanted(filter)
                        + " order by " + order.sql() + ", created_at desc, id desc limit :limit offset :offset";
        return matching(jdbc.sql(sql), owner, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(History::entry)
                .list();
    }

    public int count(AccountId owner, HistoryFilter filter) {
        return matching(jdbc.sql("select count(*) from generation where " + wanted(filter)), owner, filter)
                .query(Integer.class)
                .single();
    }

    private static String wanted(HistoryFilter filter) {
        return "owner = :owner and deleted_at is null and trashed_at is null"
                + (filter.effect().isPresent() ? " and effect = :effect" : "")
                + (filter.part().isPresent() ? " and status in (:statuses)" : "");
    }

    private static JdbcClient.StatementSpec matching(
            JdbcClient.StatementSpec statement, AccountId owner, HistoryFilter filter) {
        statement.param("owner", owner.value());
        filter.effect().ifPresent(effect -> statement.param("effect", effect.value()));
        filter.part().ifPresent(part -> statement.param("statuses", part.statuses()));
        return statement;
    }

    private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
        OffsetDateTime asked = row.getObject("created_at", OffsetDateTime.class);
        return new HistoryEntry(
                new GenerationId(row.getObject("id", UUID.class)),
                new MediaId(row.getObject("picture", UUID.class)),
                Effect.stored(row.getString("effect")),
                row.getLong("seed"),
                GenerationStatus.valueOf(row.getString("status")),
                asked.toInstant(),
                Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                        .map(ended -> Duration.between(asked, ended)),
                Optional.ofNullable(row.getBigDecimal("cost")),
                unconfirmed(row));
    }

    private static Optional<Unconfirmed> unconfirmed(ResultSet row) throws SQLException {
        OffsetDateTime sent = row.getObject("submitted_at", OffsetDateTime.class);
        boolean open = row.getString("status").equals(GenerationStatus.UNCONFIRMED.name()) && sent != null;
        return open
                ? Optional.of(new Unconfirmed(sent.toInstant(), row.getObject("search_ended_at") == null))
                : Optional.empty();
    }
}
