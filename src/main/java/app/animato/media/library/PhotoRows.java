package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.media.KeptPhoto;
import app.animato.media.MediaId;
import app.animato.media.intake.Cut;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of photos a person can choose from; nothing is read or changed without naming the owner. */
@Repository
class PhotoRows {

    private final JdbcClient jdbc;

    PhotoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(KeptPhoto kept) {
        jdbc.sql("insert into photo (id, owner, preview, used_at) values (:id, :owner, :preview, :usedAt)")
                .param("id", kept.photo().id().value())
                .param("owner", kept.photo().owner().value())
                .param("preview", kept.preview().id().value())
                .param("usedAt", Moments.utc(kept.photo().createdAt()))
                .update();
    }

    void noteUse(AccountId owner, MediaId id, Instant now) {
        jdbc.sql("update photo set used_at = :now, trashed_at = null where owner = :owner and id = :id")
                .param("now", Moments.utc(now))
                .param("owner", owner.value())
                .param("id", id.value())
                .update();
    }

    void noteOrigin(AccountId owner, MediaId id, PhotoRow.Origin origin) {
        jdbc.sql("""
                        update photo set whole = :whole, quarter_turns = :turns,
                          crop_left = :left, crop_top = :top, crop_width = :width, crop_height = :height
                        where owner = :owner and id = :id""")
                .param("whole", origin.whole().value())
                .param("turns", origin.cut().quarterTurns())
                .param("left", origin.cut().left())
                .param("top", origin.cut().top())
                .param("width", origin.cut().width())
                .param("height", origin.cut().height())
                .param("owner", owner.value())
                .param("id", id.value())
                .update();
    }

    Optional<PhotoRow> find(AccountId owner, MediaId id) {
        return jdbc.sql("select * from photo where owner = :owner and id = :id")
                .param("owner", owner.value())
                .param("id", id.value())
                .query(PhotoRows::row)
                .optional();
    }

    /** The photo with exactly this content, the oldest should there be several. */
    Optional<PhotoRow> findByContent(AccountId owner, String sha256) {
        return jdbc.sql("""
                        select photo.* from photo join media on media.id = photo.id
                        where media.owner = :owner and media.sha256 = :sha256
                        order by media.created_at, media.id fetch first 1 rows only""")
                .param("owner", owner.value())
                .param("sha256", sha256)
                .query(PhotoRows::row)
                .optional();
    }

    /** Last used first. The owner stands in the order so that H2 takes it from the index instead of sorting. */
    List<PhotoRow> first(AccountId owner, int most) {
        return jdbc.sql("""
                        select * from photo where owner = :owner and trashed_at is null
                        order by owner, used_at desc, id desc fetch first :most rows only""")
                .param("owner", owner.value())
                .param("most", most)
                .query(PhotoRows::row)
                .list();
    }

    List<PhotoRow> after(AccountId owner, Instant usedAt, MediaId id, int most) {
        return jdbc.sql("""
                        select * from photo
                        where owner = :owner and trashed_at is null
                          and (used_at < :usedAt or (used_at = :usedAt and id < :id))
                        order by owner, used_at desc, id desc fetch first :most rows only""")
                .param("owner", owner.value())
                .param("usedAt", Moments.utc(usedAt))
                .param("id", id.value())
                .param("most", most)
                .query(PhotoRows::row)
                .list();
    }

    /** Out of the trash, should they be there; how long they are kept counts from now. */
    void noteWanted(AccountId owner, Collection<MediaId> ids, Instant now) {
        jdbc.sql("update photo set kept_since = :now, trashed_at = null where owner = :owner and id in (:ids)")
                .param("now", Moments.utc(now))
                .param("owner", owner.value())
                .param("ids", ids.stream().map(MediaId::value).toList())
                .update();
    }

    private static PhotoRow row(ResultSet row, int number) throws SQLException {
        var whole = row.getObject("whole", UUID.class);
        var cut = new Cut(
                row.getInt("quarter_turns"),
                row.getInt("crop_left"),
                row.getInt("crop_top"),
                row.getInt("crop_width"),
                row.getInt("crop_height"));
        return new PhotoRow(
                new MediaId(row.getObject("id", UUID.class)),
                new MediaId(row.getObject("preview", UUID.class)),
                Moments.read(row, "used_at"),
                Optional.ofNullable(whole).map(id -> new PhotoRow.Origin(new MediaId(id), cut)));
    }
}
