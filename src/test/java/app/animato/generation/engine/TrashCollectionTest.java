package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.shared.Moments;
import app.animato.testing.ViewTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TrashCollectionTest extends ViewTest {

    @Test
    void one_that_cannot_be_deleted_keeps_no_other_in_the_trash() {
        List<UUID> trashed = List.of(
                trashed("2026-01-01T00:00:00Z"), trashed("2026-01-02T00:00:00Z"), trashed("2026-01-03T00:00:00Z"));
        UUID unreadable = trashed.get(1);
        set(unreadable, "failure", "STRUCK_BY_LIGHTNING");
        try {
            bean(TrashCollection.class).sweep();
            assertThat(trashed).filteredOn(archive()::keeps).containsExactly(unreadable);
        } finally {
            bean(JdbcClient.class)
                    .sql("delete from generation where id = :id")
                    .param("id", unreadable)
                    .update();
        }
    }

    private UUID trashed(String when) {
        UUID id = archive().add(archive().entry(person().id()));
        set(id, "trashed_at", Moments.utc(Instant.parse(when)));
        return id;
    }

    private void set(UUID id, String column, Object value) {
        bean(JdbcClient.class)
                .sql("update generation set " + column + " = :value where id = :id")
                .param("value", value)
                .param("id", id)
                .update();
    }
}
