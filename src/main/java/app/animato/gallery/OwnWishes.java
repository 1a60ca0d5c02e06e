package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.GenerationStatus;
import app.animato.media.MediaId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All wishes of an account, those in the trash among them, the oldest first. */
@Repository
class OwnWishes {

    private static final int PAGE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    OwnWishes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OwnWish> first(AccountId owner) {
        return behind(owner, Instant.EPOCH, FIRST);
    }

    /** Those that follow on a page's last one. */
    List<OwnWish> behind(AccountId owner, OwnWish last) {
        return behind(owner, last.askedAt(), last.id());
    }

    private List<OwnWish> behind(AccountId owner, Instant asked, UUID id) {
        return jdbc.sql("""
                        select * from generation where owner = :owner and deleted_at is null
                          and created_at >= :asked and (created_at > :asked or id > :id)
                        order by owner, created_at, id fetch first :most rows only""")
                .param("owner", owner.value())
                .param("asked", Moments.utc(asked))
                .param("id", id)
                .param("most", PAGE)
                .query(OwnWishes::wish)
                .list();
    }

    private static OwnWish wish(ResultSet row, int number) throws SQLException {
        return new OwnWish(
                row.getObject("id", UUID.class),
                Effect.stored(row.getString("effect")),
                row.getLong("seed"),
                GenerationStatus.valueOf(row.getString("status")),
                Moments.read(row, "created_at"),
                Moments.find(row, "ended_at"),
                Optional.ofNullable(row.getBigDecimal("cost")),
                new MediaId(row.getObject("photo", UUID.class)),
                Optional.ofNullable(row.getObject("video", UUID.class)).map(MediaId::new),
                row.getBoolean("favourite"),
                Moments.find(row, "trashed_at"));
    }
}
