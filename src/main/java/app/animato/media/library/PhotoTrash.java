package app.animato.media.library;

import app.animato.account.AccountId;
import app.animato.media.MediaId;
import app.animato.media.PhotoUses;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Photos that the house does not keep any longer, until they are deleted for good. One from which something is made
 * comes back by itself, and so does one that its person brings again.
 */
@NamedInterface("library")
@Service
public class PhotoTrash {

    private static final String LATER = " and trashed_at <= :trashed and (trashed_at < :trashed or id < :id)";

    private final JdbcClient jdbc;
    private final MediaRows media;
    private final PhotoRows rows;
    private final PhotoUses uses;
    private final Photos photos;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhotoTrash(
            JdbcClient jdbc,
            MediaRows media,
            PhotoRows rows,
            PhotoUses uses,
            Photos photos,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.media = media;
        this.rows = rows;
        this.uses = uses;
        this.photos = photos;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Puts a photo here unless something was made from it, or it was brought since then; whether it is here now. */
    public boolean put(AccountId owner, MediaId photo, Instant then) {
        return Boolean.TRUE.equals(transaction.execute(running -> {
            // A wish for the same photo comes first, and is seen here, or comes after and brings the photo back.
            media.lock(owner, Set.of(photo));
            return uses.count(owner, Set.of(photo)).isEmpty() && mark(owner, photo, then);
        }));
    }

    private boolean mark(AccountId owner, MediaId photo, Instant then) {
        return jdbc.sql("""
                        update photo set trashed_at = :now where owner = :owner and id = :id
                          and trashed_at is null and used_at < :then""")
                        .param("now", Moments.utc(now()))
                        .param("owner", owner.value())
                        .param("id", photo.value())
                        .param("then", Moments.utc(then))
                        .update()
                > 0;
    }

    /** The latest first, from the first on or behind one that an earlier page ended with. */
    public List<TrashedPhoto> page(AccountId owner, Optional<TrashedPhoto> last, int limit) {
        JdbcClient.StatementSpec statement = jdbc.sql(
                        "select id, preview, trashed_at from photo where owner = :owner and trashed_at is not null"
                                + last.map(photo -> LATER).orElse("")
                                + " order by trashed_at desc, id desc limit :limit")
                .param("owner", owner.value())
                .param("limit", limit);
        last.ifPresent(photo -> statement
                .param("trashed", Moments.utc(photo.trashedAt()))
                .param("id", photo.id().value()));
        return statement.query(PhotoTrash::photo).list();
    }

    public void restore(AccountId owner, MediaId photo) {
        rows.noteWanted(owner, Set.of(photo), now());
    }

    /** Deletes for good what is here. */
    public void empty(AccountId owner) {
        jdbc.sql("select id from photo where owner = :owner and trashed_at is not null")
                .param("owner", owner.value())
                .query((row, number) -> new MediaId(row.getObject("id", UUID.class)))
                .list()
                .forEach(id -> photos.remove(owner, id));
    }

    /** Deletes for good what was put here before then, so many at most; returns how many. */
    public int removeThoseBefore(Instant then, int most) {
        record Due(AccountId owner, MediaId id) {}
        List<Due> due = jdbc.sql("select id, owner from photo where trashed_at < :then order by trashed_at limit :most")
                .param("then", Moments.utc(then))
                .param("most", most)
                .query((row, number) -> new Due(
                        new AccountId(row.getObject("owner", UUID.class)),
                        new MediaId(row.getObject("id", UUID.class))))
                .list();
        due.forEach(each -> photos.remove(each.owner(), each.id()));
        return due.size();
    }

    private Instant now() {
        return Moments.now(clock);
    }

    private static TrashedPhoto photo(ResultSet row, int number) throws SQLException {
        return new TrashedPhoto(
                new MediaId(row.getObject("id", UUID.class)),
                new MediaId(row.getObject("preview", UUID.class)),
                Moments.read(row, "trashed_at"));
    }
}
