package app.animato.share;

import app.animato.generation.GenerationId;
import app.animato.shared.Moments;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Knows what is on a page for strangers, so that it is not cleared away under their eyes. */
@Service
public class LinkedVideos {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkedVideos(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the given ones that a link of their owner shows, alone, among others, or with its set. */
    public Set<GenerationId> among(Collection<GenerationId> generations) {
        if (generations.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select id from generation
                        where id in (:ids) and (
                          exists (
                            select 1 from shared_video join shared_link on shared_link.id = shared_video.link
                            where shared_video.generation = generation.id
                              and (shared_link.expires_at is null or shared_link.expires_at > :now))
                          or exists (
                            select 1 from shared_link
                            where shared_link.owner = generation.owner and shared_link.set_id = generation.set_id
                              and (shared_link.expires_at is null or shared_link.expires_at > :now)))""")
                .param("ids", generations.stream().map(GenerationId::value).toList())
                .param("now", Moments.utc(clock.instant()))
                .query((row, number) -> new GenerationId(row.getObject("id", UUID.class)))
                .set();
    }
}
