package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.media.MediaId;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been there for longer than the house keeps it, and is nobody's favourite and on no page for strangers. */
@Repository
class PastDue {

    private static final String DUE = """
            ended_at < :then and (kept_since is null or kept_since < :then)
              and deleted_at is null and trashed_at is null and not favourite
              and not exists (
                select 1 from shared_video join shared_link on shared_link.id = shared_video.link
                where shared_video.generation = generation.id
                  and (shared_link.expires_at is null or shared_link.expires_at > :now))
              and not exists (
                select 1 from shared_link
                where shared_link.owner = generation.owner and shared_link.set_id = generation.set_id
                  and (shared_link.expires_at is null or shared_link.expires_at > :now))""";

    private final JdbcClient jdbc;

    PastDue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Work(AccountId owner, GenerationId id) {}

    record Original(AccountId owner, MediaId id) {}

    List<Work> finished(Instant then, Instant now, int most) {
        return ended(Set.of("SUCCEEDED"), then, now, most);
    }

    List<Work> failed(Instant then, Instant now, int most) {
        return ended(Set.of("FAILED", "CANCELLED"), then, now, most);
    }

    private List<Work> ended(Collection<String> ends, Instant then, Instant now, int most) {
        return jdbc.sql("select id, owner from generation where status in (:ends) and " + DUE
                        + " order by ended_at limit :most")
                .param("ends", ends)
                .param("then", Moments.utc(then))
                .param("now", Moments.utc(now))
                .param("most", most)
                .query((row, number) -> new Work(owner(row), new GenerationId(row.getObject("id", UUID.class))))
                .list();
    }

    /** Whether it is what it was when it was listed. */
    boolean isStill(Work work, Instant then, Instant now) {
        return jdbc.sql("select count(*) from generation where id = :id and " + DUE)
                        .param("id", work.id().value())
                        .param("then", Moments.utc(then))
                        .param("now", Moments.utc(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Original> originals(Instant then, int most) {
        return jdbc.sql("""
                        select id, owner from photo
                        where used_at < :then and (kept_since is null or kept_since < :then) and trashed_at is null
                          and not exists (
                            select 1 from generation
                            where generation.photo = photo.id and generation.deleted_at is null)
                        order by used_at limit :most""")
                .param("then", Moments.utc(then))
                .param("most", most)
                .query((row, number) -> new Original(owner(row), new MediaId(row.getObject("id", UUID.class))))
                .list();
    }

    private static AccountId owner(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("owner", UUID.class));
    }
}
