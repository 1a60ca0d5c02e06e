package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.generation.GenerationStatus;
import app.animato.media.MediaId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an account has put into the trash, the latest first. */
@Repository
public class Trash {

    private static final String LATER = " and trashed_at <= :trashed and (trashed_at < :trashed or id < :id)";

    private final JdbcClient jdbc;

    Trash(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the latest on, or behind an item that an earlier page ended with. */
    public List<TrashedItem> page(AccountId owner, Optional<TrashedItem> last, int limit) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "select id, effect, status, coalesce(poster, photo_preview) as picture, trashed_at"
                                + " from generation where owner = :owner and deleted_at is null"
                                + " and trashed_at is not null"
                                + last.map(item -> LATER).orElse("")
                                + " order by trashed_at desc, id desc limit :limit")
                .param("owner", owner.value())
                .param("limit", limit);
        last.ifPresent(item -> statement
                .param("trashed", Moments.utc(item.trashedAt()))
                .param("id", item.id().value()));
        return statement.query(Trash::item).list();
    }

    private static TrashedItem item(ResultSet row, int number) throws SQLException {
        return new TrashedItem(
                new GenerationId(row.getObject("id", UUID.class)),
                Effect.stored(row.getString("effect")),
                GenerationStatus.valueOf(row.getString("status")),
                new MediaId(row.getObject("picture", UUID.class)),
                Moments.read(row, "trashed_at"));
    }
}
