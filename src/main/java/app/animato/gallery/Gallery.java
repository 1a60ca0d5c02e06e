package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.media.MediaId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An account's finished videos, the newest first, read page by page from where the last one ended. */
@Repository
public class Gallery {

    private static final String FINISHED =
            "select id, effect, video, poster, created_at from generation where owner = :owner"
                    + " and status = 'SUCCEEDED' and deleted_at is null";

    /** The bound on the first column stands alone, since H2 walks the index from there only when it is in no "or". */
    private static final String BEHIND = " and created_at <= :asked and (created_at < :asked or id < :id)";

    /** Naming the owner here too lets H2 walk the index instead of sorting everything. */
    private static final String NEWEST_FIRST = " order by owner, created_at desc, id desc limit :limit";

    private final JdbcClient jdbc;

    Gallery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<GalleryItem> newest(AccountId owner, int limit) {
        return jdbc.sql(FINISHED + NEWEST_FIRST)
                .param("owner", owner.value())
                .param("limit", limit)
                .query(Gallery::item)
                .list();
    }

    /** What comes behind an item that an earlier page ended with. */
    public List<GalleryItem> after(AccountId owner, GalleryItem last, int limit) {
        return jdbc.sql(FINISHED + BEHIND + NEWEST_FIRST)
                .param("owner", owner.value())
                .param("asked", OffsetDateTime.ofInstant(last.askedAt(), ZoneOffset.UTC))
                .param("id", last.id().value())
                .param("limit", limit)
                .query(Gallery::item)
                .list();
    }

    private static GalleryItem item(ResultSet row, int number) throws SQLException {
        return new GalleryItem(
                new GenerationId(row.getObject("id", UUID.class)),
                Effect.stored(row.getString("effect")),
                new MediaId(row.getObject("video", UUID.class)),
                new MediaId(row.getObject("poster", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
