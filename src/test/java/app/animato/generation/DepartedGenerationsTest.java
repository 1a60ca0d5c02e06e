package app.animato.generation;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.testing.ViewTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DepartedGenerationsTest extends ViewTest {

    @Test
    void one_that_cannot_be_deleted_keeps_no_other_in_sight() {
        List<UUID> all = List.of(add(), add(), add());
        UUID unreadable = all.get(1);
        jdbc().sql("update generation set failure = 'STRUCK_BY_LIGHTNING' where id = :id")
                .param("id", unreadable)
                .update();
        try {
            assertThat(bean(DepartedGenerations.class).clear(person().id())).isFalse();
            assertThat(all).filteredOn(archive()::keeps).containsExactly(unreadable);
        } finally {
            jdbc().sql("delete from generation where id = :id")
                    .param("id", unreadable)
                    .update();
        }
    }

    private UUID add() {
        return archive().add(archive().entry(person().id()));
    }

    private JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }
}
