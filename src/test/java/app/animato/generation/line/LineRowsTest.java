package app.animato.generation.line;

import static org.assertj.core.api.Assertions.assertThat;

import app.animato.account.AccountId;
import app.animato.generation.GenerationId;
import app.animato.testing.Archive;
import app.animato.testing.DatabaseKind;
import app.animato.testing.OnEachDatabase;
import app.animato.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class LineRowsTest {

    private final TestDatabase database;
    private final Archive archive;
    private final LineRows rows;

    LineRowsTest(DatabaseKind kind) {
        database = new TestDatabase(kind);
        archive = new Archive(database.jdbc());
        rows = new LineRows(database.jdbc());
    }

    @Test
    void whatever_has_waited_for_the_provider_is_called_when_it_is_back() {
        AccountId ada = archive.newOwner();
        GenerationId followed = add(ada, "RUNNING");
        GenerationId collected = add(ada, "COLLECTING");
        GenerationId lookedFor = add(ada, "UNCONFIRMED");
        GenerationId givenUp = add(ada, "UNCONFIRMED");
        add(ada, "SUCCEEDED");
        database.jdbc()
                .sql("update generation set search_ended_at = current_timestamp where id = :id")
                .param("id", givenUp.value())
                .update();
        assertThat(rows.inNeedOfProvider()).containsExactlyInAnyOrder(followed, collected, lookedFor);
    }

    @Test
    void nobody_waits_for_copies_at_the_provider_to_be_deleted() {
        AccountId ada = archive.newOwner();
        add(ada, "COLLECTING");
        add(ada, "SUCCEEDED");
        add(ada, "UNCONFIRMED");
        GenerationId stopped = add(ada, "RUNNING");
        database.jdbc()
                .sql("update generation set deleted_at = current_timestamp")
                .update();
        assertThat(rows.inNeedOfProvider()).containsExactly(stopped);
    }

    private GenerationId add(AccountId owner, String status) {
        UUID id = archive.add(
                status.equals("SUCCEEDED")
                        ? archive.entry(owner)
                        : archive.entry(owner).open(status));
        return new GenerationId(id);
    }
}
