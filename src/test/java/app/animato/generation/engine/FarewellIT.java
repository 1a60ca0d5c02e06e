package app.animato.generation.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.animato.account.AccountId;
import app.animato.generation.Generation;
import app.animato.generation.GenerationStatus;
import app.animato.media.MediaId;
import app.animato.media.library.NoAccountException;
import app.animato.sandbox.AcceptedRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever leaves leaves nothing behind, here or at the provider, whatever was under way. */
class FarewellIT extends RunningEngine {

    @Test
    void files_and_rows_are_gone_here_and_the_provider_keeps_neither_photo_nor_video() throws IOException {
        AccountId owner = newPerson();
        Generation made = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        Generation trashed = awaitStatus(ask(owner), GenerationStatus.SUCCEEDED);
        service.trash(owner, List.of(trashed.id()));
        List<AcceptedRun> runs = Stream.of(made, trashed)
                .flatMap(each -> acceptedRuns(each).stream())
                .toList();
        List<Path> here = jdbc
                .sql("select id from media where owner = :owner")
                .param("owner", owner.value())
                .query((row, number) -> new MediaId(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .map(id -> file(owner, id))
                .toList();
        assertThat(here)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(file -> assertThat(file).exists());
        for (AcceptedRun run : runs) {
            assertThat(filesAtProvider(run)).isNotEmpty();
        }
        Generation underWay = ask(owner);

        jdbc.sql("update account set deleted_at = current_timestamp, enabled = false where id = :id")
                .param("id", owner.value())
                .update();

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(rows(owner)).isZero());
        assertThat(here).allSatisfy(file -> assertThat(file).doesNotExist());
        for (AcceptedRun run :
                Stream.concat(runs.stream(), acceptedRuns(underWay).stream()).toList()) {
            assertThat(filesAtProvider(run)).isEmpty();
        }
        assertThatThrownBy(() -> newPhoto(owner)).isInstanceOf(NoAccountException.class);
    }

    private long rows(AccountId owner) {
        return Stream.of("account where id", "generation where owner", "media where owner", "photo where owner")
                .mapToLong(table -> jdbc.sql("select count(*) from " + table + " = :owner")
                        .param("owner", owner.value())
                        .query(Long.class)
                        .single())
                .sum();
    }
}
