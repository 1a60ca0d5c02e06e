package app.animato.gallery;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.media.MediaId;
import app.animato.share.LinkedVideos;
import app.animato.shared.Moments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What has been there for longer than the house keeps it, and is nobody's favourite and on no page for strangers. */
@Repository
class PastDue {

    private static final UUID LOWEST = new UUID(0, 0);
    private static final Ended BEGINNING =
            new Ended(new Work(new AccountId(LOWEST), new GenerationId(LOWEST)), Instant.EPOCH);

    private static final String DUE = """
            ended_at < :then and (kept_since is null or kept_since < :then)
              and deleted_at is null and trashed_at is null and not favourite""";

    private final JdbcClient jdbc;
    private final LinkedVideos links;

    PastDue(JdbcClient jdbc, LinkedVideos links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    record Work(AccountId owner, GenerationId id) {}

    private record Ended(Work work, Instant at) {}

    record Original(AccountId owner, MediaId id) {}

    List<Work> finished(Instant then, int most) {
        return ended(Set.of("SUCCEEDED"), then, most);
    }

    List<Work> failed(Instant then, int most) {
        return ended(Set.of("FAILED", "CANCELLED"), then, most);
    }

    /** However many are passed over because strangers see them, those behind them are found. */
    private List<Work> ended(Collection<String> ends, Instant then, int most) {
        List<Work> due = new ArrayList<>();
        List<Ended> page = page(ends, then, BEGINNING, most);
        while (!page.isEmpty() && due.size() < most) {
            Set<GenerationId> shown =
                    links.among(page.stream().map(each -> each.work().id()).toList());
            page.stream()
                    .map(Ended::work)
                    .filter(work -> !shown.contains(work.id()))
                    .forEach(due::add);
            page = page.size() < most ? List.of() : page(ends, then, page.getLast(), most);
        }
        return due.stream().limit(most).toList();
    }

    private List<Ended> page(Collection<String> ends, Instant then, Ended last, int most) {
        return jdbc.sql("select id, owner, ended_at from generation where status in (:ends) and " + DUE
                        + " and ended_at >= :last and (ended_at > :last or id > :id) order by ended_at, id limit :most")
                .param("ends", ends)
                .param("then", Moments.utc(then))
                .param("last", Moments.utc(last.at()))
                .param("id", last.work().id().value())
                .param("most", most)
                .query((row, number) -> new Ended(
                        new Work(owner(row), new GenerationId(row.getObject("id", UUID.class))),
                        Moments.read(row, "ended_at")))
                .list();
    }

    /** Whether it is what it was when it was listed. */
    boolean isStill(Work work, Instant then) {
        boolean due = jdbc.sql("select count(*) from generation where id = :id and " + DUE)
                        .param("id", work.id().value())
                        .param("then", Moments.utc(then))
                        .query(Long.class)
                        .single()
                > 0;
        return due && links.among(List.of(work.id())).isEmpty();
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
