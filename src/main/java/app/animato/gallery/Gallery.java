package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.effect.Effect;
import app.animato.generation.GenerationId;
import app.animato.media.MediaId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * An account's finished videos, the newest first. Every query walks an index from where it is told to begin, so that the
 * middle of a hundred thousand is as near as the beginning of a hundred.
 */
@Repository
public class Gallery {

    /** One expression for all that hides a video: H2 would take a column that is null for a way in and sort the rest. */
    private static final String HANGING =
            " from generation where owner = :owner and status = 'SUCCEEDED' and coalesce(deleted_at, trashed_at) is null";

    private static final String ITEM = "select id, effect, seed, video, poster, favourite, created_at";

    /**
     * The first condition says nothing that the second does not, but it is a place in the index. The beginning of the wall
     * is asked for by a place, too: without one, H2 takes another index and sorts everything.
     */
    private static final String FROM = " and created_at <= :asked and (created_at < :asked or id <= :id)";

    private static final String OLDER = " and created_at <= :asked and (created_at < :asked or id < :id)";

    private static final String NEWER = " and created_at >= :asked and (created_at > :asked or id > :id)";

    private final JdbcClient jdbc;

    Gallery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the beginning of the wall, or from a place on it, which is included. */
    public List<GalleryItem> page(AccountId owner, GalleryWish wish, Optional<GalleryKey> from, int limit) {
        String sql = ITEM + HANGING + wish.conditions() + FROM + wish.order();
        return limited(sql, owner, wish, from.orElse(GalleryKey.BEGINNING), limit)
                .query(Gallery::item)
                .list();
    }

    /** The places alone, many at once. */
    public List<GalleryKey> keys(AccountId owner, GalleryWish wish, Optional<GalleryKey> from, int limit) {
        String sql = "select created_at, id" + HANGING + wish.conditions() + FROM + wish.order();
        return limited(sql, owner, wish, from.orElse(GalleryKey.BEGINNING), limit)
                .query(Gallery::key)
                .list();
    }

    /** Empty when it does not hang on the wall as it is wished for. */
    public Optional<GalleryItem> find(AccountId owner, GalleryWish wish, GenerationId id) {
        return wish.fill(jdbc.sql(ITEM + HANGING + " and id = :itself" + wish.conditions()))
                .param("owner", owner.value())
                .param("itself", id.value())
                .query(Gallery::item)
                .optional();
    }

    /** The neighbour that comes next on the wall, of a place on it or beside it. */
    public Optional<GalleryItem> older(AccountId owner, GalleryWish wish, GalleryKey place) {
        String sql = ITEM + HANGING + wish.conditions() + OLDER + wish.order();
        return limited(sql, owner, wish, place, 1).query(Gallery::item).optional();
    }

    /** The neighbour that comes before on the wall. */
    public Optional<GalleryItem> newer(AccountId owner, GalleryWish wish, GalleryKey place) {
        String sql = ITEM + HANGING + wish.conditions() + NEWER + " order by owner, created_at, id";
        return limited(sql, owner, wish, place, 1).query(Gallery::item).optional();
    }

    /** Those of the given that hang on the owner's wall, the newest first. */
    public List<GalleryItem> chosen(AccountId owner, Collection<GenerationId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ITEM + HANGING + " and id in (:ids)" + GalleryWish.ALL.order())
                        .param("owner", owner.value())
                        .param("ids", ids.stream().map(GenerationId::value).toList())
                        .query(Gallery::item)
                        .list();
    }

    private JdbcClient.StatementSpec limited(
            String sql, AccountId owner, GalleryWish wish, GalleryKey place, int limit) {
        return wish.fill(jdbc.sql(sql + " limit :limit"))
                .param("owner", owner.value())
                .param("limit", limit)
                .param("asked", Moments.utc(place.askedAt()))
                .param("id", place.id().value());
    }

    private static GalleryKey key(ResultSet row, int number) throws SQLException {
        return new GalleryKey(Moments.read(row, "created_at"), new GenerationId(row.getObject("id", UUID.class)));
    }

    private static GalleryItem item(ResultSet row, int number) throws SQLException {
        return new GalleryItem(
                new GenerationId(row.getObject("id", UUID.class)),
                Effect.stored(row.getString("effect")),
                row.getLong("seed"),
                new MediaId(row.getObject("video", UUID.class)),
                new MediaId(row.getObject("poster", UUID.class)),
                row.getBoolean("favourite"),
                Moments.read(row, "created_at"));
    }
}
