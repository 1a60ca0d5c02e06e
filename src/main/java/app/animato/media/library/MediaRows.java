package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.MediaItem;
import app.animato.media.MediaKind;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of kept files; nothing is shown or deleted without naming the owner. */
@Repository
class MediaRows {

    private final JdbcClient jdbc;

    MediaRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Throws a {@link DuplicateKeyException} when the id is taken, by whomever. */
    void insert(MediaItem item) {
        jdbc.sql("""
                        insert into media (id, owner, kind, content_type, bytes, width, height, sha256, created_at)
                        values (:id, :owner, :kind, :contentType, :bytes, :width, :height, :sha256, :createdAt)
                        """)
                .param("id", item.id().value())
                .param("owner", item.owner().value())
                .param("kind", item.kind().name())
                .param("contentType", item.contentType())
                .param("bytes", item.bytes())
                .param("width", item.width())
                .param("height", item.height())
                .param("sha256", item.sha256())
                .param("createdAt", Moments.utc(item.createdAt()))
                .update();
    }

    Optional<MediaItem> find(AccountId owner, MediaId id) {
        return find(owner, List.of(id)).stream().findFirst();
    }

    /** Whoever it belongs to: for what is done to files, and not for anybody. */
    Optional<MediaItem> findWhosever(MediaId id) {
        return jdbc.sql("select * from media where id = :id")
                .param("id", id.value())
                .query(MediaRows::item)
                .optional();
    }

    List<MediaItem> find(AccountId owner, Collection<MediaId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from media where owner = :owner and id in (:ids)")
                .param("owner", owner.value())
                .param("ids", values(ids))
                .query(MediaRows::item)
                .list();
    }

    /** Those of some kinds, by id, behind the last one of an earlier page. */
    List<MediaItem> page(AccountId owner, Set<MediaKind> kinds, MediaId behind, int most) {
        return jdbc.sql("""
                        select * from media where owner = :owner and kind in (:kinds) and id > :behind
                        order by id fetch first :most rows only""")
                .param("owner", owner.value())
                .param("kinds", kinds.stream().map(MediaKind::name).toList())
                .param("behind", behind.value())
                .param("most", most)
                .query(MediaRows::item)
                .list();
    }

    /** Nobody deletes those that are there until the running transaction ends; how many there are. */
    int lock(AccountId owner, Collection<MediaId> ids) {
        return jdbc.sql("select id from media where owner = :owner and id in (:ids) order by id for update")
                .param("owner", owner.value())
                .param("ids", values(ids))
                .query(UUID.class)
                .list()
                .size();
    }

    void delete(AccountId owner, Collection<MediaId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from media where owner = :owner and id in (:ids)")
                    .param("owner", owner.value())
                    .param("ids", values(ids))
                    .update();
        }
    }

    private static List<UUID> values(Collection<MediaId> ids) {
        return ids.stream().map(MediaId::value).toList();
    }

    private static MediaItem item(ResultSet row, int number) throws SQLException {
        return new MediaItem(
                new MediaId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner", UUID.class)),
                MediaKind.valueOf(row.getString("kind")),
                row.getString("content_type"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"),
                Moments.read(row, "created_at"),
                row.getString("sha256"));
    }
}
